import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { ShortForm } from '../../shared/form/short-form.tsx';
import type { Answer, Field } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';
import { usePlaces } from '../staff/types.ts';
import { events, eventWords, type FreshWebhook, type Webhook } from './types.ts';

type Props = {
  readonly webhook: Webhook | undefined;
  readonly onMade: (webhook: FreshWebhook) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** A new address, or another address and other news for one that there is. */
export function WebhookForm({ webhook, onMade, onChanged, onClose }: Props) {
  const { t } = useTranslation();
  const { t: say } = useTranslation('admin');
  const fields = useFields(webhook === undefined);
  const [answer, setAnswer] = useState<Answer>(webhook ? { url: webhook.url, events: webhook.events } : { events });
  const { act, isActing, problem } = useAct();
  const send = () =>
    void act(async () => {
      if (webhook) await call('PUT', `/api/webhooks/${webhook.id}`, { body: answer });
      const made = webhook ? undefined : await call<FreshWebhook>('POST', '/api/webhooks', { body: answer });
      await forget('/api/webhooks');
      made ? onMade(made) : onChanged();
    });
  return (
    <ShortForm
      {...{ fields, answer, onChange: setAnswer, isActing, problem, onSend: send }}
      act={say(webhook ? 'webhooks.save' : 'webhooks.make')}
      more={<Button onClick={onClose}>{t('cancel')}</Button>}
    />
  );
}

function useFields(isNew: boolean): readonly Field[] {
  const { t } = useTranslation('admin');
  const { data: places } = usePlaces();
  const units = (places?.units ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const unit: Field = {
    ...{ kind: 'choice', name: 'unit', label: t('webhooks.unit'), hint: t('webhooks.unitHint') },
    options: units,
  };
  return [
    ...(isNew ? [unit] : []),
    { kind: 'text', name: 'url', label: t('webhooks.url'), hint: t('webhooks.urlHint'), max: 500 },
    {
      ...{ kind: 'choice', name: 'events', label: t('webhooks.events'), many: { min: 1, max: events.length } },
      options: events.map((event) => ({ value: event, label: t(`webhooks.event.${eventWords[event]}`), hint: event })),
    },
  ];
}
