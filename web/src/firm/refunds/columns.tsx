import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { formatMoney } from '../../../../domain/money.ts';
import type { LongColumn } from '../../shared/list/long-list.tsx';
import { date, day } from '../../shared/when.ts';

type Titled = { readonly id: string; readonly title: string };
type Sums = { readonly amount: number; readonly declarations: number };
type Part = Sums & {
  readonly unit: Titled & { readonly short: string };
  readonly state: Titled;
  readonly payBy: string | null;
  readonly paidOn: string | null;
};
export type ListedRefund = Sums & {
  readonly id: string;
  readonly number: string;
  readonly firm: { readonly taxNumber: string; readonly title: string };
  readonly filedAt: string;
  readonly state: Titled;
  readonly parts: readonly Part[];
};

const states = [
  ...(['unfinished', 'answerNeeded', 'underReview', 'awaitingPayment'] as const),
  ...(['refunded', 'partlyRefunded', 'rejected', 'withdrawn', 'abandoned'] as const),
];

export type Side = 'own' | 'filed';

export function useColumns(side: Side): readonly LongColumn<ListedRefund>[] {
  const { t } = useTranslation('firm');
  const sortable = { canSort: true };
  const options = states.map((value) => ({ value, label: t(`refunds.states.${value}`) }));
  return [
    { name: 'number', title: t('refunds.number'), ...sortable, of: (refund) => <CaseNumber {...refund} /> },
    {
      ...{ name: 'firm', title: t('refunds.firm'), ...sortable, isHidden: side === 'own' },
      of: ({ firm }) => firm.title,
    },
    { name: 'state', title: t('refunds.state'), ...sortable, options, of: ({ state }) => state.title },
    { name: 'parts', title: t('refunds.parts'), of: ({ parts }) => <Parts parts={parts} /> },
    {
      name: 'amount',
      title: t('refunds.amount'),
      ...sortable,
      isNumber: true,
      of: ({ amount }) => formatMoney(amount),
    },
    {
      ...{ name: 'declarations', title: t('refunds.declarations'), isNumber: true, isHidden: true },
      of: ({ declarations }) => declarations,
    },
    { name: 'filed', title: t('refunds.filed'), ...sortable, of: ({ filedAt }) => date(filedAt) },
  ];
}

const CaseNumber = ({ id, number }: ListedRefund) => (
  <Link component={RouterLink} to={`/cases/${id}`} sx={{ whiteSpace: 'nowrap' }}>
    {number}
  </Link>
);

/** Each secretariat's share, and when it was or is to be paid. */
function Parts({ parts }: Pick<ListedRefund, 'parts'>) {
  const { t } = useTranslation('firm');
  return parts.map(({ unit, state, amount, payBy, paidOn }) => (
    <Box key={unit.id}>
      {unit.short}: {state.title}
      <Box component="span" sx={{ color: 'text.secondary', typography: 'body2' }}>
        {` · ${formatMoney(amount)}`}
        {paidOn ? ` · ${day(paidOn)}` : payBy && ` · ${t('refunds.payBy', { day: day(payBy) })}`}
      </Box>
    </Box>
  ));
}
