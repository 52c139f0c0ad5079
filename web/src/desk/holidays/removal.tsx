import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget } from '../../shared/asking.ts';
import { TextField } from '../../shared/form/text-field.tsx';
import { call, withQuery } from '../../shared/http.ts';
import { Confirm } from '../../shared/page/confirm.tsx';
import { longDay } from '../../shared/when.ts';
import type { Holiday } from './types.ts';

type Props = { readonly holiday: Holiday; readonly onDone: () => void; readonly onClose: () => void };

export function Removal({ holiday: { day, name }, onDone, onClose }: Props) {
  const { t } = useTranslation('admin');
  const [reason, setReason] = useState('');
  const remove = async () => {
    await call('DELETE', withQuery(`/api/holidays/${day}`, { reason }));
    await forget('/api/holidays');
  };
  return (
    <Confirm {...{ title: t('holidays.removeTitle'), act: t('holidays.remove'), what: remove, onDone, onClose }}>
      {(problems) => (
        <>
          <p>{t('holidays.removeAbout', { day: longDay(day), name })}</p>
          <TextField
            {...{ name: 'reason', label: t('holidays.reason'), hint: t('holidays.reasonHint'), lines: 2, max: 500 }}
            {...{ value: reason, onChange: setReason, problem: problems['reason'] }}
          />
        </>
      )}
    </Confirm>
  );
}
