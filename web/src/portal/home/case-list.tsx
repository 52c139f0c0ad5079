import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { Static } from 'typebox';
import type { OwnCase as Shape } from '../../../../api/routes/case-schemas.ts';
import { useStandingSentence } from '../../shared/case/standing.tsx';
import { call, withQuery } from '../../shared/http.ts';
import { Refused } from '../../shared/page/refused.tsx';
import { Waiting } from '../../shared/page/waiting.tsx';
import { Section } from '../section.tsx';

type OwnCase = Static<typeof Shape>;
type Answered = { readonly cases: readonly OwnCase[]; readonly next: string | null };
type Props = { readonly id: string; readonly title: string; readonly none: string; readonly path: string };

/** One's own cases, each with where it stands; more of them where somebody asks for more. */
export function CaseList({ id, title, none, path }: Props) {
  const { t } = useTranslation('portal');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [path, 'pages'],
    queryFn: ({ pageParam }) => call<Answered>('GET', withParameter(path, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const cases = data?.pages.flatMap((page) => page.cases) ?? [];
  return (
    <Section id={id} title={title}>
      <Refused problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={2} />}
      {data && cases.length === 0 && <Box sx={{ color: 'text.secondary' }}>{none}</Box>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {cases.map((one) => (
          <Line key={one.id} of={one} />
        ))}
      </Box>
      {hasNextPage && (
        <Button sx={{ mt: 1 }} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('home.more')}
        </Button>
      )}
    </Section>
  );
}

function Line({ of }: { readonly of: OwnCase }) {
  const sentence = useStandingSentence();
  const standings = of.standing.length > 0 ? of.standing : [undefined];
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Link component={RouterLink} to={`/cases/${of.id}`} sx={{ fontWeight: 600 }}>
        {of.number} · {of.process.title}
      </Link>
      {of.firm && <Box sx={{ overflowWrap: 'anywhere' }}>{of.firm.title}</Box>}
      {standings.map((standing) => (
        <Box key={standing?.task ?? ''} sx={{ color: 'text.secondary', maxWidth: '70ch' }}>
          {sentence(of, standing)}
        </Box>
      ))}
    </Box>
  );
}

const withParameter = (path: string, after: string | null) =>
  after === null ? path : `${path}${path.includes('?') ? '&' : '?'}${withQuery('', { after }).slice(1)}`;
