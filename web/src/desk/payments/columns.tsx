import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { formatMoney } from '../../../../domain/money.ts';
import { formatIban } from '../../../../domain/text.ts';
import type { Column } from '../../shared/list/list.tsx';
import { day } from '../../shared/when.ts';
import { taskAddress } from '../task-address.ts';

export type Payment = {
  readonly case: { readonly id: string; readonly number: string };
  readonly unit: { readonly id: string; readonly short: string; readonly title: string };
  readonly firm: { readonly taxNumber: string; readonly title: string };
  readonly amount: number;
  readonly declarations: number;
  readonly iban: string | null;
  readonly payBy: string;
  readonly paidOn: string | null;
  readonly slip: string | null;
  readonly task: string | null;
};

export function useColumns(isPaid: boolean, today: string): readonly Column<Payment>[] {
  const { t } = useTranslation('desk');
  return [
    { name: 'number', title: t('column.number'), of: (payment) => <CaseNumber {...payment} /> },
    { name: 'firm', title: t('column.firm'), of: ({ firm }) => <Firm {...firm} /> },
    { name: 'unit', title: t('column.unit'), of: ({ unit }) => unit.short },
    {
      name: 'account',
      title: t('payments.account'),
      of: ({ iban }) => (iban ? formatIban(iban) : t('payments.current')),
    },
    ...(isPaid
      ? [
          { name: 'day-paid', title: t('payments.paidOn'), of: ({ paidOn }: Payment) => paidOn && day(paidOn) },
          { name: 'slip', title: t('payments.slip'), of: ({ slip }: Payment) => slip },
        ]
      : [{ name: 'day-by', title: t('payments.payBy'), of: ({ payBy }: Payment) => <PayBy {...{ payBy, today }} /> }]),
    { name: 'amount', title: t('payments.amount'), isNumber: true, of: ({ amount }) => formatMoney(amount) },
  ];
}

/** To the task where it is recorded; where there is none, the number alone. */
function CaseNumber({ task, case: { number } }: Payment) {
  const { t } = useTranslation('desk');
  if (task)
    return (
      <Link component={RouterLink} to={taskAddress(task)} sx={{ whiteSpace: 'nowrap' }}>
        {number}
      </Link>
    );
  return (
    <Box component="span" title={t('payments.noTask')}>
      {number}
    </Box>
  );
}

const Firm = ({ title, taxNumber }: Payment['firm']) => (
  <>
    {title}
    <Box sx={{ color: 'text.secondary' }}>{taxNumber}</Box>
  </>
);

function PayBy({ payBy, today }: Pick<Payment, 'payBy'> & { readonly today: string }) {
  const { t } = useTranslation('desk');
  if (payBy >= today) return day(payBy);
  return (
    <Box component="strong" sx={{ color: 'error.main' }}>
      {t('inbox.late')} {day(payBy)}
    </Box>
  );
}
