import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../shared/list/list.tsx';
import { date, dateTime } from '../../shared/when.ts';
import { eventWords, type Webhook } from './types.ts';

/** What may be done to one: some of it asks once more. */
export const acts = ['log', 'change', 'renew', 'pause', 'resume', 'remove'] as const;
export type WebhookAct = (typeof acts)[number];

export function useColumns(onAct: (act: WebhookAct, of: Webhook) => void): readonly Column<Webhook>[] {
  const { t } = useTranslation('admin');
  return [
    { name: 'url', title: t('webhooks.url'), of: ({ url }) => url },
    { name: 'unit', title: t('webhooks.unit'), of: ({ unit }) => unit.title },
    {
      ...{ name: 'events', title: t('webhooks.events') },
      of: ({ events }) => events.map((event) => <div key={event}>{t(`webhooks.event.${eventWords[event]}`)}</div>),
    },
    { name: 'state', title: t('webhooks.state'), of: (one) => <State {...one} /> },
    {
      ...{ name: 'act', title: t('acts') },
      of: (one) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
          {acts
            .filter((act) => act !== (one.off ? 'pause' : 'resume'))
            .map((act) => (
              <Button
                key={act}
                size="small"
                aria-label={`${one.url}: ${t(`webhooks.${act}.act`)}`}
                onClick={() => onAct(act, one)}
              >
                {t(`webhooks.${act}.act`)}
              </Button>
            ))}
        </Box>
      ),
    },
  ];
}

function State({ off, failingSince }: Webhook) {
  const { t } = useTranslation('admin');
  if (off) return t(off.by ? 'webhooks.isOff' : 'webhooks.wentOff', { at: date(off.at) });
  return failingSince ? t('webhooks.isFailing', { at: dateTime(failingSince) }) : t('webhooks.works');
}
