import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { ShortForm } from '../../shared/form/short-form.tsx';
import type { Answer } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';
import { usePostFields } from './fields.ts';
import { type Employee, usePlaces } from './types.ts';

type Props = { readonly to: Employee; readonly onDone: () => void; readonly onClose: () => void };

/** One more role for somebody who works here. */
export function RoleForm({ to, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { t: say } = useTranslation('admin');
  const fields = usePostFields(usePlaces().data);
  const [answer, setAnswer] = useState<Answer>({});
  const { act, isActing, problem } = useAct();
  const send = () =>
    void act(async () => {
      await call('POST', '/api/memberships', { body: { ...answer, person: to.id } });
      await forget('/api/memberships');
      onDone();
    });
  return (
    <ShortForm
      {...{ fields, answer, onChange: setAnswer, isActing, problem, onSend: send, act: say('staff.give') }}
      more={<Button onClick={onClose}>{t('cancel')}</Button>}
    />
  );
}
