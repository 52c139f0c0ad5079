import Type from 'typebox';
import { refundSorts } from '../../db/refund-list.ts';
import { refundsPage } from '../casework/refunds.ts';
import { route } from '../route.ts';
import { day, instant, orNull, uuid, words } from '../schemas.ts';

const Titled = Type.Object({ id: words(60, 'underReview'), title: words(200, 'İnceleniyor') });
const kurus = Type.Integer({ minimum: 0, description: 'In kuruş', examples: [123_45] });
export const RefundUnit = Type.Object({
  ...{ id: words(60, 'tim/immib'), short: words(300, 'İMMİB') },
  title: words(300, 'İstanbul Maden ve Metaller İhracatçı Birlikleri'),
});
export const RefundFirm = Type.Object({
  taxNumber: words(11, '1000000018'),
  title: words(300, 'Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi'),
});
const sums = { amount: kurus, declarations: Type.Integer({ minimum: 0, examples: [3] }) };

const Refund = Type.Object({
  ...{ id: uuid('The case'), number: words(40, 'TIM-2026-000123'), firm: RefundFirm, filedAt: instant() },
  ...{ state: Titled, ...sums },
  parts: Type.Array(
    Type.Object({
      ...{ unit: RefundUnit, state: Titled, ...sums },
      ...{ payBy: orNull(day('By when it is to be paid')), paidOn: orNull(day('When it was paid')) },
    }),
  ),
});

export const refunds = [
  route({
    method: 'GET',
    path: '/api/refunds',
    who: 'person',
    scope: 'cases:read',
    summary:
      'The dues refunds of a firm that you act for, or those that a firm of yours filed for others; with their parts',
    query: Type.Object({
      firm: words(11, '1000000018', 'A firm of yours; for its own refunds also one whose proxy you hold'),
      side: Type.Optional(Type.Enum(['own', 'filed'], { description: 'filed: what it filed for others, as a broker' })),
      state: Type.Optional(words(60, 'underReview')),
      q: Type.Optional(words(100, 'EX0012', 'Part of a number of the case or a declaration, or of the firm’s title')),
      sort: Type.Optional(Type.Enum(refundSorts)),
      order: Type.Optional(Type.Enum(['asc', 'desc'])),
      after: Type.Optional(words(600, 'WyIyMDI2IiwieCJd', '`next` of the page before')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, examples: [50] })),
    }),
    returns: { 200: Type.Object({ refunds: Type.Array(Refund), next: orNull(words(600, 'WyIyMDI2IiwieCJd')) }) },
    problems: ['NotFound'],
    handle: async ({ deps, who, query }) => ({ status: 200, body: await refundsPage(deps, who, query) }),
  }),
];
