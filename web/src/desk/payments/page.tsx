import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import { formatMoney } from '../../../../domain/money.ts';
import { withQuery } from '../../shared/http.ts';
import { List } from '../../shared/list/list.tsx';
import { Search } from '../../shared/list/search.tsx';
import { useListState } from '../../shared/list/state.ts';
import { Page } from '../../shared/page/page.tsx';
import { type Payment, useColumns } from './columns.tsx';
import { todayHere, yesterday } from './days.ts';
import { usePayments } from './payments.ts';

/** Which payments: of what waits, those due until a day; or those that were made. */
const lists = ['thisWeek', 'overdue', 'waiting', 'paid'] as const;
type Name = (typeof lists)[number];

const isName = (name: string | null): name is Name => lists.some((one) => one === name);

/** What is to be paid this week, what is overdue, all that waits, what was paid; each with what it comes to. */
export function Component() {
  const { t } = useTranslation('desk');
  const [params] = useSearchParams();
  const given = params.get('list');
  const name = isName(given) ? given : 'thisWeek';
  const today = todayHere();
  const state = useListState<Payment>([]);
  const asked = { ...askedIn(name, today), q: state.q };
  const { rows, totals, problem, retry, more, isComing } = usePayments(withQuery('/api/refund-payments', asked));
  const columns = useColumns(name === 'paid', today);
  return (
    <Page title={t('payments.title')} lead={t('payments.about')} wide>
      <Lists name={name} />
      <Search label={t('payments.search')} state={state} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Box role="status" sx={{ fontWeight: 600 }}>
          {totals && t('payments.total', { count: totals.count, sum: formatMoney(totals.amount) })}
        </Box>
        <Button
          component="a"
          size="small"
          variant="outlined"
          href={withQuery('/api/refund-payments/excel', asked)}
          download
        >
          {t('payments.excel')}
        </Button>
        {name !== 'paid' && <Box sx={{ color: 'text.secondary' }}>{t('payments.excelAbout')}</Box>}
      </Box>
      <List<Payment>
        {...{ label: t(`payments.lists.${name}`), rows, columns, problem, onRetry: retry, empty: t('payments.none') }}
        keyOf={({ case: { id }, unit }) => `${id} ${unit.id}`}
      />
      {more && (
        <Button sx={{ mt: 2 }} variant="outlined" disabled={isComing} onClick={more}>
          {t('inbox.more')}
        </Button>
      )}
    </Page>
  );
}

function askedIn(name: Name, today: string) {
  if (name !== 'overdue') return { state: name };
  return { state: 'waiting', to: yesterday(today) };
}

function Lists({ name }: { readonly name: Name }) {
  const { t } = useTranslation('desk');
  return (
    <Box component="nav" aria-label={t('payments.which')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {lists.map((one) => (
        <Link
          key={one}
          component={NavLink}
          to={`?list=${one}`}
          underline="none"
          aria-current={one === name ? 'page' : false}
          sx={entry}
        >
          {t(`payments.lists.${one}`)}
        </Link>
      ))}
    </Box>
  );
}

const entry = {
  ...{ px: 1, py: 0.75, color: 'text.primary', border: 1, borderColor: 'divider', borderRadius: 1 },
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current=page]': { borderColor: 'primary.main', fontWeight: 600, bgcolor: 'action.hover' },
};
