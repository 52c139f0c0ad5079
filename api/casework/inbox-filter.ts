import Type, { type Static } from 'typebox';
import type { InboxFilter } from '../../db/inbox.ts';
import type { Person } from '../../domain/actor.ts';
import { dayAt } from '../../domain/day.ts';
import { institutions } from '../../domain/institutions.ts';
import { instant, words } from '../schemas.ts';

/** What a list can be narrowed by; saved filters hold the same members. */
export const filterMembers = {
  process: Type.Optional(words(60, 'membershipApplication')),
  step: Type.Optional(words(60, 'review')),
  unit: Type.Optional(words(60, 'tim/ikmib')),
  firm: Type.Optional(words(11, '1000000018', 'Tax number')),
  assignee: Type.Optional(
    Type.String({
      pattern: '^(me|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
      examples: ['me'],
      description: 'me, nobody or a person’s id',
    }),
  ),
  dueBefore: Type.Optional(instant()),
  overdue: Type.Optional(Type.Boolean({ examples: [true] })),
  openedBefore: Type.Optional(instant()),
  followUpDue: Type.Optional(Type.Boolean({ examples: [true], description: 'Its follow-up day has come' })),
  q: Type.Optional(words(200, 'ışık teks', 'Words that are each part of the number, the firm’s title or tax number')),
};
const Filter = Type.Object(filterMembers);
export type FilterAsked = Static<typeof Filter>;

/** Words such as "me" and "overdue" become the person and the moment that they mean now. */
export function filterOf(asked: FilterAsked, who: Person, now: Date): InboxFilter {
  const { assignee, dueBefore, overdue, openedBefore, followUpDue, ...plain } = asked;
  const before = [dueBefore && new Date(dueBefore), overdue && now].filter((at) => at instanceof Date);
  return {
    ...plain,
    ...(assignee && { assignee: assignee === 'nobody' ? assignee : { person: assignee === 'me' ? who.id : assignee } }),
    ...(before.length > 0 && { dueBefore: new Date(Math.min(...before.map(Number))) }),
    ...(openedBefore && { openedBefore: new Date(openedBefore) }),
    ...(followUpDue && { followUpBy: dayAt(now, institutions[who.institution].zone) }),
  };
}
