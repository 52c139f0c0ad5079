import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../shared/asking.ts';
import { withQuery } from '../../shared/http.ts';
import { useSession } from '../../shared/session.ts';

type Colleague = { readonly id: string; readonly name: string };
const path = '/api/colleagues';

/** Those who work here, by parts of their names. */
export const useColleagues = (q: string): readonly Colleague[] =>
  useAnswer<{ readonly colleagues: readonly Colleague[] }>(withQuery(path, { q: q.trim() })).data?.colleagues ?? [];

/** Who `me`, `nobody` or an id is. */
export function useColleague(assignee: string | undefined): string | undefined {
  const { t } = useTranslation('desk');
  const { data: session } = useSession();
  const isPerson = assignee !== undefined && assignee !== 'me' && assignee !== 'nobody';
  const one = useAnswer<Colleague>(isPerson ? `${path}/${assignee}` : undefined).data;
  if (assignee === 'nobody') return t('filter.nobody');
  if (assignee === 'me' || assignee === session?.person?.id) return t('filter.me');
  return one?.name;
}
