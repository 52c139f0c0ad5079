import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { ShortForm } from '../../shared/form/short-form.tsx';
import type { Answer, Field } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';
import type { Holiday } from './types.ts';

type Props = {
  /** The one to be changed, which keeps its day; a new one says its own. */
  readonly holiday: Holiday | undefined;
  readonly onDone: (day: string) => void;
  readonly onClose: () => void;
};

export function HolidayForm({ holiday, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { t: say } = useTranslation('admin');
  const [answer, setAnswer] = useState<Answer>(holiday ? { name: holiday.name, half: holiday.half } : { half: false });
  const { act, isActing, problem } = useAct();
  const fields: readonly Field[] = [
    ...(holiday ? [] : [{ kind: 'date', name: 'day', label: say('holidays.day') } as const]),
    { kind: 'text', name: 'name', label: say('holidays.name'), hint: say('holidays.nameHint'), max: 200 },
    { kind: 'yesNo', name: 'half', label: say('holidays.half'), hint: say('holidays.halfHint') },
  ];
  const send = () =>
    void act(async () => {
      const { day = holiday?.day ?? '-', ...body } = answer;
      await call('PUT', `/api/holidays/${encodeURIComponent(String(day))}`, { body });
      await forget('/api/holidays');
      onDone(String(day));
    });
  return (
    <ShortForm
      {...{ fields, answer, onChange: setAnswer, isActing, problem, onSend: send }}
      act={say(holiday ? 'holidays.save' : 'holidays.add')}
      more={<Button onClick={onClose}>{t('cancel')}</Button>}
    />
  );
}
