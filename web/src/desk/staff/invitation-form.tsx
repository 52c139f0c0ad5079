import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { ShortForm } from '../../shared/form/short-form.tsx';
import type { Answer, Field } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';
import { usePostFields } from './fields.ts';
import { usePlaces } from './types.ts';

type Props = { readonly onDone: (email: string) => void; readonly onClose: () => void };

export function InvitationForm({ onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { t: say } = useTranslation('admin');
  const columns = usePostFields(usePlaces().data);
  const [answer, setAnswer] = useState<Answer>({ roles: [{}] });
  const { act, isActing, problem } = useAct();
  const fields: readonly Field[] = [
    { kind: 'text', name: 'firstName', label: say('staff.firstName'), max: 60 },
    { kind: 'text', name: 'lastName', label: say('staff.lastName'), max: 60 },
    { kind: 'email', name: 'email', label: say('staff.email'), hint: say('staff.emailHint') },
    { kind: 'rows', name: 'roles', label: say('staff.roles'), many: { min: 1, max: 20 }, columns },
  ];
  const send = () =>
    void act(async () => {
      await call('POST', '/api/invitations', { body: answer });
      await forget('/api/memberships');
      onDone(String(answer['email']));
    });
  return (
    <ShortForm
      {...{ fields, answer, onChange: setAnswer, isActing, problem, onSend: send, act: say('staff.invite') }}
      more={<Button onClick={onClose}>{t('cancel')}</Button>}
    />
  );
}
