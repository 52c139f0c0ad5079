import Type, { type Static } from 'typebox';
import { listSavedFilters } from '../../db/saved-filters.ts';
import { roleNames } from '../../domain/roles.ts';
import { filterMembers } from '../casework/inbox-filter.ts';
import { dropFilter, editFilter, orderFilters, savedView, saveFilter } from '../casework/saved-filters.ts';
import { route } from '../route.ts';
import { nothing, orNull, uuid, words } from '../schemas.ts';

const staff = { role: roleNames };
const params = Type.Object({ id: uuid('The filter') });
const name = words(100, 'Gecikenler');
const unit = orNull(words(60, 'tim/ikmib', 'The unit it is shared with; null keeps it to yourself'));
const sort = Type.Enum(['due', 'opened']);
const Filter = Type.Object(filterMembers, {
  description: 'The members of GET /api/tasks',
  examples: [{ overdue: true }],
});
const given = { name, filter: Filter, sort, unit };
const version = Type.Integer({ minimum: 1, description: 'The version that was changed; an older one is refused' });
const Titled = Type.Object({ id: words(60, 'tim/ikmib'), title: words(200, 'İKMİB') });
export const Saved = Type.Object({
  ...{ id: uuid('The filter'), name, filter: Filter, sort, version },
  unit: orNull(Titled),
  owner: Type.Object({ id: uuid('Its maker'), title: words(200, 'Elif Kaya') }),
  mayEdit: Type.Boolean(),
});
export type Saved = Static<typeof Saved>;

export const savedFilters = [
  route({
    method: 'GET',
    path: '/api/saved-filters',
    who: staff,
    scope: 'tasks:read',
    summary: 'Your filters and those shared with your units, in your order; GET /api/tasks/badges counts them',
    returns: { 200: Type.Object({ filters: Type.Array(Saved) }) },
    async handle({ deps: { db }, who }) {
      const filters = (await listSavedFilters(db, who)).map((row) => savedView(who, row) as Saved);
      return { status: 200, body: { filters } };
    },
  }),
  route({
    method: 'POST',
    path: '/api/saved-filters',
    who: staff,
    summary: 'Keep a filter under a name, for yourself or for everybody of a unit of yours',
    body: Type.Object(given),
    returns: { 201: Saved },
    problems: ['TooManyFilters'],
    handle: async ({ deps, who, body }) => ({ status: 201, body: (await saveFilter(deps, who, body)) as Saved }),
  }),
  route({
    method: 'PUT',
    path: '/api/saved-filters/:id',
    who: staff,
    summary: 'Change a filter: its maker, or a coordinator of the unit with which it is shared',
    params,
    body: Type.Object({ ...given, version }),
    returns: { 200: Saved },
    problems: ['Changed'],
    async handle({ deps, who, params: { id }, body }) {
      return { status: 200, body: (await editFilter(deps, who, id, body)) as Saved };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/saved-filters/:id',
    who: staff,
    summary: 'Remove a filter',
    params,
    returns: { 204: nothing },
    async handle({ deps, who, params: { id } }) {
      await dropFilter(deps, who, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/saved-filter-order',
    who: staff,
    summary: 'The order in which you see filters; others see theirs',
    body: Type.Object({ filters: Type.Array(uuid('A filter'), { maxItems: 200, uniqueItems: true }) }),
    returns: { 204: nothing },
    async handle({ deps, who, body }) {
      await orderFilters(deps, who, body.filters);
      return { status: 204 };
    },
  }),
];
