import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../shared/asking.ts';
import { List } from '../../shared/list/list.tsx';
import { Opened } from '../../shared/page/opened.tsx';
import { Page } from '../../shared/page/page.tsx';
import { ShownOnce } from '../../shared/page/shown-once.tsx';
import { Told } from '../../shared/page/told.tsx';
import { useColumns, type WebhookAct } from './columns.tsx';
import { Deliveries } from './deliveries.tsx';
import { Question } from './question.tsx';
import type { FreshWebhook, Webhook } from './types.ts';
import { WebhookForm } from './webhook-form.tsx';

type Open = { readonly act: 'new' } | { readonly act: WebhookAct; readonly of: Webhook } | undefined;

export function Component() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useAnswer<{ readonly webhooks: readonly Webhook[] }>('/api/webhooks');
  const [open, setOpen] = useState<Open>();
  const [told, setTold] = useState<ReactNode>();
  const columns = useColumns((act, of) => setOpen({ act, of }));
  const done = (what: ReactNode) => {
    setOpen(undefined);
    setTold(what);
  };
  return (
    <Page
      title={t('webhooks.title')}
      lead={t('webhooks.about')}
      actions={
        data && (
          <Button variant="contained" onClick={() => setOpen({ act: 'new' })}>
            {t('webhooks.new')}
          </Button>
        )
      }
      wide
    >
      <Told>{told}</Told>
      <Opening {...{ open, onDone: done, onClose: () => setOpen(undefined) }} />
      <List
        keyOf={({ id }) => id}
        {...{ label: t('webhooks.title'), rows: data?.webhooks, columns, problem: error }}
        {...{ empty: t('webhooks.none'), onRetry: () => void refetch() }}
      />
    </Page>
  );
}

type OpeningProps = { readonly open: Open; readonly onDone: (told: ReactNode) => void; readonly onClose: () => void };

function Opening({ open, onDone, onClose }: OpeningProps) {
  const { t } = useTranslation('admin');
  if (open === undefined) return null;
  const made = (webhook: FreshWebhook) => onDone(<Secret {...webhook} />);
  const changed = () => onDone(t('webhooks.saved'));
  if (open.act === 'new')
    return (
      <Opened title={t('webhooks.new')}>
        <WebhookForm {...{ webhook: undefined, onMade: made, onChanged: changed, onClose }} />
      </Opened>
    );
  const { of: webhook, act } = open;
  if (act === 'change' || act === 'log')
    return (
      <Opened title={t(`webhooks.${act}.title`, { url: webhook.url })}>
        {act === 'log' ? (
          <Deliveries key={webhook.id} {...{ webhook, onClose }} />
        ) : (
          <WebhookForm key={webhook.id} {...{ webhook, onMade: made, onChanged: changed, onClose }} />
        )}
      </Opened>
    );
  return (
    <Question
      {...{ act, webhook, onClose, onDone: (fresh) => (fresh ? made(fresh) : onDone(t(`webhooks.${act}.done`))) }}
    />
  );
}

function Secret({ url, secret }: FreshWebhook) {
  const { t } = useTranslation('admin');
  return (
    <>
      {t('webhooks.made', { url })}
      <ShownOnce label={t('webhooks.secret')} text={secret} />
    </>
  );
}
