import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/act.ts';
import { forget, useAnswer } from '../../shared/asking.ts';
import { call } from '../../shared/http.ts';
import { type Column, List } from '../../shared/list/list.tsx';
import { Refused } from '../../shared/page/refused.tsx';
import { dateTime } from '../../shared/when.ts';
import { type Delivery, eventWords, type Webhook } from './types.ts';

type Props = { readonly webhook: Webhook; readonly onClose: () => void };

/** What an address was told lately, and whether it heard it. */
export function Deliveries({ webhook: { id }, onClose }: Props) {
  const { t } = useTranslation();
  const { t: say } = useTranslation('admin');
  const path = `/api/webhooks/${id}/deliveries`;
  const { data, error, refetch } = useAnswer<{ readonly deliveries: readonly Delivery[] }>(path, { every: 5_000 });
  const { act, isActing, problem } = useAct();
  const send = (to: string) =>
    void act(async () => {
      await call('POST', to);
      await forget(path);
    });
  const columns = useColumns((delivery) => send(`${path}/${delivery}/repetition`));
  return (
    <>
      <Refused problem={problem} />
      <Button variant="outlined" disabled={isActing} onClick={() => send(path)}>
        {say('webhooks.try')}
      </Button>
      <Button onClick={onClose}>{t('close')}</Button>
      <List
        keyOf={({ id }) => id}
        {...{ label: say('webhooks.logOf'), rows: data?.deliveries, columns, problem: error }}
        {...{ empty: say('webhooks.nothingTold'), onRetry: () => void refetch() }}
      />
    </>
  );
}

function useColumns(onRepeat: (delivery: string) => void): readonly Column<Delivery>[] {
  const { t } = useTranslation('admin');
  return [
    { name: 'at', title: t('webhooks.at'), of: ({ at }) => dateTime(at) },
    { name: 'event', title: t('webhooks.what'), of: ({ event }) => t(`webhooks.event.${eventWords[event]}`) },
    { name: 'state', title: t('webhooks.state'), of: ({ state }) => t(`webhooks.delivery.${state}`) },
    {
      ...{ name: 'last', title: t('webhooks.last') },
      of: ({ last, tries }) => (last ? t('webhooks.tried', { tries, said: last.status ?? last.problem }) : '–'),
    },
    {
      ...{ name: 'act', title: t('acts') },
      of: ({ id, at }) => (
        <Button size="small" aria-label={t('webhooks.repeatOf', { at: dateTime(at) })} onClick={() => onRepeat(id)}>
          {t('webhooks.repeat')}
        </Button>
      ),
    },
  ];
}
