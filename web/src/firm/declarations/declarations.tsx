import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { firmsOf, namedIn } from '../../shared/firms/firms.ts';
import type { Problems } from '../../shared/form/error-summary.tsx';
import { problemsIn } from '../../shared/form/problems.ts';
import { withQuery } from '../../shared/http.ts';
import { LongList } from '../../shared/list/long-list.tsx';
import { usePages } from '../../shared/list/pages.ts';
import { useListState } from '../../shared/list/state.ts';
import { Page } from '../../shared/page/page.tsx';
import { useSession } from '../../shared/session.ts';
import { useColumns } from './columns.tsx';
import { CopyAge, useCopy } from './copy-age.tsx';
import { Filters } from './filters.tsx';
import type { Answered } from './types.ts';

/** TIM-DEC-01..07, TIM-GM-04. */
export function Component() {
  const { t } = useTranslation('firm');
  const { firm: key = '' } = useParams();
  const [params] = useSearchParams();
  const { data: session } = useSession();
  const named = namedIn(key);
  const as = (session && firmsOf(session).find((one) => one.key === key)?.as) ?? 'exporter';
  const { copy, refresh } = useCopy(named);
  const columns = useColumns(as, copy);
  const state = useListState(columns);
  const { q, sort, order, chosen } = state;
  const days = { from: params.get('from'), to: params.get('to') };
  const asked = { ...named, q, sort, order, ...days, ...chosen };
  const pages = usePages(withQuery('/api/customs-declarations', asked), ({ declarations }: Answered) => declarations);
  const problems = useDayProblems(pages.problem);
  const isRefused = Object.keys(problems).length > 0;
  const download = (
    <Button component="a" variant="outlined" href={withQuery('/api/customs-declarations/excel', asked)}>
      {t('declarations.excel')}
    </Button>
  );
  const isComing = copy?.isRefreshing === true && copy.fetchedAt === null;
  return (
    <Page title={t('declarations.title')} actions={download} wide>
      <CopyAge {...{ copy, refresh }} />
      <Filters {...{ copy, problems }} />
      <LongList
        {...{ label: t('declarations.title'), searchLabel: t(`declarations.search.${as}`), columns, state }}
        pages={isRefused ? { ...pages, rows: [], problem: undefined } : pages}
        keyOf={({ approvalCode }) => approvalCode}
        isNarrowed={days.from !== null || days.to !== null}
        empty={t(isComing ? 'declarations.coming' : 'declarations.none')}
      />
    </Page>
  );
}

/** The API's sentence is about 2026-11-21, which nobody here writes. */
function useDayProblems(problem: unknown): Problems {
  const { t } = useTranslation('firm');
  const names = Object.keys(problemsIn(problem, '/query/'));
  return Object.fromEntries(names.map((name) => [name, t('declarations.noDay')]));
}
