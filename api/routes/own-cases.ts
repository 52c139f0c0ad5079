import Type from 'typebox';
import { newsFor, ownCasesPage } from '../casework/own-cases.ts';
import { route } from '../route.ts';
import { instant, orNull, uuid, words } from '../schemas.ts';
import { OwnCase } from './case-schemas.ts';

const Page = Type.Object({
  cases: Type.Array(OwnCase),
  next: orNull(words(600, 'eyJkdWUiOiIyMDI2LTExLTI0In0', 'Give it as `after` for the next page; null at the end')),
});
export const News = Type.Object({
  since: orNull(instant('The end of the visit before this one')),
  events: Type.Array(
    Type.Object({
      case: Type.Object({ id: uuid('The case'), number: words(40, 'TIM-2026-000123') }),
      at: instant(),
      sentence: words(2000, 'Üyelik başvurusunu inceleyin: Görevli “Onayla” dedi.'),
    }),
  ),
});

export const ownCases = [
  route({
    method: 'GET',
    path: '/api/cases',
    who: 'person',
    scope: 'cases:read',
    summary: 'Your own cases and those of your firms, newest first, each with where it stands',
    query: Type.Object({
      state: Type.Optional(Type.Enum(['open', 'ended'])),
      firm: Type.Optional(words(11, '1000000018', 'The tax number of a firm of yours')),
      turn: Type.Optional(Type.Enum(['mine'], { description: 'Only those that wait for you' })),
      after: Type.Optional(words(600, 'eyJkdWUiOiIyMDI2LTExLTI0In0', '`next` of the page before')),
    }),
    returns: { 200: Page },
    handle: async ({ deps, who, query }) => ({ status: 200, body: await ownCasesPage(deps, who, query) }),
  }),
  route({
    method: 'POST',
    path: '/api/visits',
    who: 'person',
    key: 'none',
    summary: 'Begin a visit, or go on with it: what others did to your cases since the visit before',
    returns: { 200: News },
    handle: async ({ deps, who }) => ({ status: 200, body: await newsFor(deps, who) }),
  }),
];
