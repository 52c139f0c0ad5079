import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../shared/asking.ts';
import { useSession } from '../../shared/session.ts';

type Colleagues = { readonly colleagues: readonly { readonly id: string; readonly name: string }[] };

/** Everybody who works here, in the order of their names. */
export const useColleagues = () => useAnswer<Colleagues>('/api/colleagues').data?.colleagues ?? [];

/** Who `me`, `nobody` or an id is. */
export function useColleague(assignee: string | undefined): string | undefined {
  const { t } = useTranslation('desk');
  const { data: session } = useSession();
  const colleagues = useColleagues();
  if (assignee === 'nobody') return t('filter.nobody');
  if (assignee === 'me' || assignee === session?.person?.id) return t('filter.me');
  return colleagues.find(({ id }) => id === assignee)?.name;
}
