import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { WorkableFirm } from '../../shared/firms/firms.ts';
import type { LongColumn } from '../../shared/list/long-list.tsx';
import { date, day } from '../../shared/when.ts';

export type ListedProxy = {
  readonly id: string;
  readonly number: string;
  readonly other: { readonly taxNumber: string; readonly title: string };
  readonly state: { readonly id: string; readonly title: string };
  readonly filedAt: string;
  readonly approvedAt: string | null;
  readonly until: string | null;
  readonly mayReclaimDues: boolean;
};

const states = ['deed', 'review', 'inForce', 'ended', 'revoked', 'rejected', 'withdrawn', 'abandoned'] as const;

export function useColumns(as: WorkableFirm['as']): readonly LongColumn<ListedProxy>[] {
  const { t } = useTranslation(['firm', 'shared']);
  const sortable = { canSort: true };
  const options = states.map((value) => ({ value, label: t(`proxies.states.${value}`) }));
  const titleOf = ({ id, title }: ListedProxy['state']) => options.find(({ value }) => value === id)?.label ?? title;
  return [
    { name: 'other', title: t(`proxies.other.${as}`), ...sortable, of: (proxy) => <Other {...proxy} /> },
    { name: 'state', title: t('proxies.state'), ...sortable, options, of: ({ state }) => titleOf(state) },
    {
      ...{ name: 'until', title: t('proxies.until'), ...sortable },
      of: ({ until }) => (until === null ? t('proxies.unlimited') : day(until)),
    },
    { name: 'filed', title: t('proxies.filed'), ...sortable, of: ({ filedAt }) => date(filedAt) },
    { name: 'number', title: t('proxies.number'), ...sortable, of: ({ number }) => number },
    {
      ...{ name: 'approved', title: t('proxies.approved'), isHidden: true },
      of: ({ approvedAt }) => (approvedAt === null ? t('proxies.notApproved') : date(approvedAt)),
    },
    {
      ...{ name: 'reclaim', title: t('proxies.reclaim'), isHidden: true },
      of: ({ mayReclaimDues }) => t(mayReclaimDues ? 'shared:yes' : 'shared:no'),
    },
  ];
}

function Other({ id, other }: ListedProxy) {
  return (
    <>
      <Link component={RouterLink} to={`/cases/${id}`}>
        {other.title}
      </Link>
      <Box sx={{ color: 'text.secondary', typography: 'body2' }}>{other.taxNumber}</Box>
    </>
  );
}
