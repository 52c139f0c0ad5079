import type { Static } from 'typebox';
import type { Count } from '../../../api/routes/task-schemas.ts';
import { useAnswer } from '../shared/asking.ts';
import { language } from '../words/index.ts';

type Counted = Static<typeof Count>;
export type Badges = {
  readonly [name in 'all' | 'mine' | 'unclaimed' | 'overdue' | 'followUp']: Counted;
} & { readonly saved: readonly (Counted & { readonly id: string; readonly name: string })[] };

export const badgesPath = '/api/tasks/badges';

/** Every number of the desk, asked for once wherever it is shown. */
export const useBadges = () => useAnswer<Badges>(badgesPath);

/** 1.234; 10.000+ */
export const counted = ({ count, more }: Counted) => `${count.toLocaleString(language())}${more ? '+' : ''}`;
