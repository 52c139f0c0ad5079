import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { ShortForm } from '../../shared/form/short-form.tsx';
import type { Answer, Field } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';
import { type FreshToken, scopes, scopeWords } from './types.ts';

type Props = { readonly onDone: (token: FreshToken) => void; readonly onClose: () => void };

export function TokenForm({ onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { t: say } = useTranslation('admin');
  const [answer, setAnswer] = useState<Answer>({ days: '90' });
  const { act, isActing, problem } = useAct();
  const send = () =>
    void act(async () => {
      const body = { ...answer, ...(answer['days'] !== undefined && { days: Number(answer['days']) }) };
      const token = await call<FreshToken>('POST', '/api/tokens', { body });
      await forget('/api/tokens');
      onDone(token);
    });
  return (
    <ShortForm
      {...{ fields: useFields(), answer, onChange: setAnswer, isActing, problem, onSend: send }}
      act={say('tokens.make')}
      more={<Button onClick={onClose}>{t('cancel')}</Button>}
    />
  );
}

function useFields(): readonly Field[] {
  const { t } = useTranslation('admin');
  return [
    { kind: 'text', name: 'name', label: t('tokens.name'), hint: t('tokens.nameHint'), max: 100 },
    {
      ...{ kind: 'choice', name: 'scopes', label: t('tokens.scopes'), hint: t('tokens.scopesHint') },
      many: { min: 1, max: scopes.length },
      options: scopes.map((scope) => ({ value: scope, label: t(`tokens.scope.${scopeWords[scope]}`), hint: scope })),
    },
    {
      ...{ kind: 'choice', name: 'days', label: t('tokens.days'), hint: t('tokens.daysHint') },
      options: ['30', '90', '180', '365'].map((days) => ({ value: days, label: t('tokens.daysOf', { days }) })),
    },
  ];
}
