import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { addressOf, firmsOf, namedIn, type WorkableFirm } from '../../shared/firms/firms.ts';
import { withQuery } from '../../shared/http.ts';
import { LongList } from '../../shared/list/long-list.tsx';
import { usePages } from '../../shared/list/pages.ts';
import { useListState } from '../../shared/list/state.ts';
import { Page } from '../../shared/page/page.tsx';
import { useSession } from '../../shared/session.ts';
import { type ListedRefund, useColumns } from './columns.tsx';
import { NewForExporter } from './new-for-exporter.tsx';

type Answered = { readonly refunds: readonly ListedRefund[]; readonly next: string | null };

/** TIM-REF-01, 02: an exporter's requests, also on its card; a broker's are those that it filed for others. */
export function Component() {
  const { firm: key = '' } = useParams();
  const { data: session } = useSession();
  const firms = session ? firmsOf(session) : [];
  const firm = firms.find((one) => one.key === key);
  return firm && <Refunds key={key} firm={firm} cards={firms.filter(({ by }) => by !== null)} />;
}

function Refunds({ firm, cards }: { readonly firm: WorkableFirm; readonly cards: readonly WorkableFirm[] }) {
  const { t } = useTranslation('firm');
  const side = firm.as === 'broker' ? 'filed' : 'own';
  const columns = useColumns(side);
  const state = useListState(columns);
  const { q, sort, order, chosen } = state;
  const path = withQuery('/api/refunds', { firm: namedIn(firm.key).firm, side, q, sort, order, ...chosen });
  const pages = usePages(path, ({ refunds }: Answered) => refunds);
  const begin = (
    <Button component={RouterLink} to={`${addressOf(firm)}/start/duesRefund`} variant="contained">
      {t('refunds.begin')}
    </Button>
  );
  return (
    <Page title={t('refunds.title')} lead={t(`refunds.about.${side}`)} actions={side === 'own' && begin} wide>
      {side === 'filed' && <NewForExporter cards={cards} />}
      <LongList
        {...{ label: t('refunds.title'), searchLabel: t(`refunds.search.${side}`), columns, state, pages }}
        keyOf={({ id }) => id}
        empty={t(`refunds.none.${side}`)}
      />
    </Page>
  );
}
