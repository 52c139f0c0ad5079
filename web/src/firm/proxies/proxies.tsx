import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { addressOf, firmsOf, namedIn } from '../../shared/firms/firms.ts';
import { withQuery } from '../../shared/http.ts';
import { LongList } from '../../shared/list/long-list.tsx';
import { usePages } from '../../shared/list/pages.ts';
import { useListState } from '../../shared/list/state.ts';
import { Page } from '../../shared/page/page.tsx';
import { useSession } from '../../shared/session.ts';
import { type ListedProxy, useColumns } from './columns.tsx';

type Answered = { readonly proxies: readonly ListedProxy[]; readonly next: string | null };

/** A firm that is both sees the proxies that it gave apart from those that it holds. */
const sides = { exporter: 'given', broker: 'held' } as const;

/** TIM-POA-01, 02, 05, TIM-GM-01, 04, 05. */
export function Component() {
  const { t } = useTranslation('firm');
  const { firm: key = '' } = useParams();
  const { data: session } = useSession();
  const { firm } = namedIn(key);
  const firms = session ? firmsOf(session) : [];
  const as = firms.find((one) => one.key === key)?.as ?? 'exporter';
  const side = firms.filter((one) => one.taxNumber === firm).length > 1 ? sides[as] : undefined;
  const columns = useColumns(as);
  const state = useListState(columns);
  const { q, sort, order, chosen } = state;
  const path = withQuery('/api/proxies', { firm, side, q, sort, order, ...chosen });
  const pages = usePages(path, ({ proxies }: Answered) => proxies);
  const define = (
    <Button component={RouterLink} to={`${addressOf({ key })}/start/proxy`} variant="contained">
      {t(`proxies.define.${as}`)}
    </Button>
  );
  return (
    <Page title={t('proxies.title')} actions={define} wide>
      <LongList
        {...{ label: t('proxies.title'), searchLabel: t(`proxies.search.${as}`), columns, state, pages }}
        keyOf={({ id }) => id}
        empty={t(`proxies.none.${as}`)}
      />
    </Page>
  );
}
