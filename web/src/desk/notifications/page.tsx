import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget, useAnswer } from '../../shared/asking.ts';
import { ShortForm } from '../../shared/form/short-form.tsx';
import type { Answer, Field } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';
import { Page } from '../../shared/page/page.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { Told } from '../../shared/page/told.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';

const path = '/api/notifications';

export function Component() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useAnswer<Answer>(path);
  return (
    <Page title={t('notifications.title')} lead={t('notifications.about')}>
      {data ? (
        <Choices chosen={data} />
      ) : error ? (
        <Refused problem={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Choices({ chosen }: { readonly chosen: Answer }) {
  const { t } = useTranslation('admin');
  const [answer, setAnswer] = useState(chosen);
  const [told, setTold] = useState('');
  const { act, isActing, problem } = useAct();
  const send = () => {
    setTold('');
    void act(async () => {
      await call('PUT', path, { body: answer });
      await forget(path);
      setTold(t('notifications.saved'));
    });
  };
  return (
    <>
      <Told>{told}</Told>
      <ShortForm
        {...{ fields: useFields(), answer, onChange: setAnswer, isActing, problem, onSend: send }}
        act={t('notifications.save')}
      />
    </>
  );
}

const kinds = ['assigned', 'dueSoon', 'overdue', 'unclaimed'] as const;

function useFields(): readonly Field[] {
  const { t } = useTranslation('admin');
  const options = (['immediate', 'daily', 'off'] as const).map((value) => ({
    ...{ value, label: t(`notifications.choice.${value}`) },
  }));
  return kinds.map((name) => ({
    ...{ kind: 'choice', name, label: t(`notifications.kind.${name}`), hint: t(`notifications.hint.${name}`), options },
  }));
}
