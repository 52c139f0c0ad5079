import Type from 'typebox';
import { proxiesPage, proxySorts } from '../casework/proxies.ts';
import { route } from '../route.ts';
import { day, instant, orNull, uuid, words } from '../schemas.ts';

const ListedProxy = Type.Object({
  id: uuid('The case of the proxy'),
  number: words(40, 'TIM-2026-000123'),
  side: Type.Enum(['given', 'held']),
  other: Type.Object({
    taxNumber: words(11, '1000000042'),
    title: words(300, 'Güneş Yolu Gümrük Müşavirliği Limited Şirketi'),
  }),
  state: Type.Object({ id: words(60, 'inForce'), title: words(200, 'Yürürlükte') }),
  filedAt: instant(),
  approvedAt: orNull(instant()),
  until: orNull(day('Its last day; null where it has none')),
  mayReclaimDues: Type.Boolean({ description: 'Its words let the holder ask for dues back' }),
});

export const proxies = [
  route({
    method: 'GET',
    path: '/api/proxies',
    who: 'person',
    scope: 'cases:read',
    summary: 'The proxies that a firm of yours gave or holds, sorted, filtered and searched by the other firm',
    query: Type.Object({
      firm: words(11, '1000000018', 'A firm of your own'),
      side: Type.Optional(Type.Enum(['given', 'held'])),
      state: Type.Optional(words(60, 'inForce')),
      q: Type.Optional(words(100, 'güneş', 'Part of the other firm’s title, or the beginning of its tax number')),
      sort: Type.Optional(Type.Enum(proxySorts)),
      order: Type.Optional(Type.Enum(['asc', 'desc'])),
      after: Type.Optional(words(600, 'WyJndW5lcyIsIngiXQ', '`next` of the page before')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, examples: [50] })),
    }),
    returns: {
      200: Type.Object({ proxies: Type.Array(ListedProxy), next: orNull(words(600, 'WyJndW5lcyIsIngiXQ')) }),
    },
    problems: ['NotFound'],
    handle: async ({ deps, who, query }) => ({ status: 200, body: await proxiesPage(deps, who, query) }),
  }),
];
