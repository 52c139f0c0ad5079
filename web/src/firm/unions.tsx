import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Static } from 'typebox';
import type { Card as Shape } from '../../../api/routes/firm-cards.ts';
import { useAnswer } from '../shared/asking.ts';
import { namedIn } from '../shared/firms/firms.ts';
import { withQuery } from '../shared/http.ts';
import { type Column, List } from '../shared/list/list.tsx';
import { Page } from '../shared/page/page.tsx';
import { dateTime, day } from '../shared/when.ts';

type Card = Static<typeof Shape>;
type Union = Card['unions'][number];

/** TIM-UNI-01..03: which unions, since when, under which number, and how old that knowledge is. */
export function Component() {
  const { t } = useTranslation('firm');
  const { firm: key = '' } = useParams();
  const { firm, ...as } = namedIn(key);
  const { data: card, error, refetch } = useAnswer<Card>(withQuery(`/api/firms/${firm}/card`, as));
  const columns: readonly Column<Union>[] = [
    { name: 'union', title: t('unions.union'), of: ({ name }) => name },
    { name: 'days', title: t('unions.number'), of: ({ registryNumber }) => registryNumber },
    { name: 'day', title: t('unions.since'), of: ({ since }) => day(since) },
    { name: 'state', title: t('unions.state'), of: ({ active }) => t(active ? 'unions.active' : 'unions.ended') },
  ];
  return (
    <Page title={t('unions.title')} lead={card && t('unions.asOf', { at: dateTime(card.fetchedAt) })} wide>
      <List
        {...{ label: t('unions.title'), columns, rows: card?.unions, problem: error, empty: t('unions.none') }}
        keyOf={({ unit }) => unit}
        onRetry={() => void refetch()}
      />
    </Page>
  );
}
