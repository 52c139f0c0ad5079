import Type from 'typebox';
import { countInbox, listInbox } from '../../db/inbox.ts';
import { listSavedFilters } from '../../db/saved-filters.ts';
import { reachOf } from '../../domain/reach.ts';
import { isTimed, pageOf, placeIn } from '../casework/cursor.ts';
import { choicesFor } from '../casework/inbox-choices.ts';
import { filterMembers, filterOf } from '../casework/inbox-filter.ts';
import { inboxRow } from '../casework/inbox-view.ts';
import { route } from '../route.ts';
import { uuid, words } from '../schemas.ts';
import { Choices, Count, InboxPage } from './task-schemas.ts';

export const inbox = [
  route({
    method: 'GET',
    path: '/api/tasks',
    who: 'person',
    scope: 'tasks:read',
    summary: 'The open tasks that you may do, in order of deadline or of opening',
    query: Type.Object({
      ...filterMembers,
      sort: Type.Optional(Type.Enum(['due', 'opened'])),
      after: Type.Optional(words(600, 'WyIyMDI2LTExLTI0IDEyOjAwIiwieCJd', 'The `next` of the page before')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, examples: [50] })),
    }),
    returns: { 200: InboxPage },
    async handle({ deps, who, query: { after, limit = 50, sort = 'due', ...asked } }) {
      const filter = filterOf(asked, who, await deps.clock.now());
      const last = after === undefined ? undefined : placeIn(after, isTimed);
      const page = { sort, limit: limit + 1, ...(last && { after: { at: last[0], task: last[1] } }) };
      const found = await listInbox(deps.db, reachOf(who.roles), filter, page);
      const { rows, next } = pageOf(found, limit, ({ at, id }) => [at, id]);
      return { status: 200, body: { tasks: rows.map((row) => inboxRow(deps.catalogue, row)), next } };
    },
  }),
  route({
    method: 'GET',
    path: '/api/tasks/count',
    who: 'person',
    scope: 'tasks:read',
    summary: 'How many tasks a filter finds, exact to 10,000',
    query: Type.Object(filterMembers),
    returns: { 200: Count },
    async handle({ deps, who, query }) {
      const filter = filterOf(query, who, await deps.clock.now());
      return { status: 200, body: await countInbox(deps.db, reachOf(who.roles), filter) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/tasks/choices',
    who: 'person',
    scope: 'tasks:read',
    summary: 'What your lists can be narrowed by: units, processes and steps whose tasks you see',
    returns: { 200: Choices },
    handle: async ({ deps: { catalogue }, who }) => ({ status: 200, body: choicesFor(catalogue, who) }),
  }),
  route({
    method: 'GET',
    path: '/api/tasks/badges',
    who: 'person',
    scope: 'tasks:read',
    summary: 'Every number that a desk shows, in one call',
    returns: {
      200: Type.Object({
        ...{ all: Count, mine: Count, unclaimed: Count, overdue: Count, followUp: Count },
        saved: Type.Array(
          Type.Object({ id: uuid('A saved filter'), name: words(100, 'Gecikenler'), ...Count.properties }),
        ),
      }),
    },
    async handle({ deps: { db, clock }, who }) {
      const [now, reach] = [await clock.now(), reachOf(who.roles)];
      const count = (asked: Parameters<typeof filterOf>[0]) => countInbox(db, reach, filterOf(asked, who, now));
      const [all, mine, unclaimed, overdue, followUp] = await Promise.all([
        count({}),
        count({ assignee: 'me' }),
        count({ assignee: 'nobody' }),
        count({ overdue: true }),
        count({ followUpDue: true }),
      ]);
      const saved = [];
      for (const { id, name, filter } of await listSavedFilters(db, who))
        saved.push({ id, name, ...(await count(filter)) }); // one after the other: a desk has many, the pool few
      return { status: 200, body: { all, mine, unclaimed, overdue, followUp, saved } };
    },
  }),
];
