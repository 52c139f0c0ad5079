import Type from 'typebox';
import { dayIn } from '../../db/day-in.ts';
import { spreadsheetType } from '../../files/spreadsheet/workbook.ts';
import { paymentsFile, paymentsPage } from '../casework/refund-payments.ts';
import { route } from '../route.ts';
import { day, orNull, streamed, uuid, words } from '../schemas.ts';
import { RefundFirm, RefundUnit } from './refunds.ts';

const kurus = Type.Integer({ minimum: 0, description: 'In kuruş', examples: [123_45] });
const Payment = Type.Object({
  case: Type.Object({ id: uuid('The case'), number: words(40, 'TIM-2026-000123') }),
  ...{ unit: RefundUnit, firm: RefundFirm, amount: kurus, declarations: Type.Integer({ examples: [3] }) },
  iban: orNull(words(34, 'TR330006100519786457841326', 'Null: the firm’s current account')),
  ...{ payBy: day('By when it is to be paid'), paidOn: orNull(day()), slip: orNull(words(60, '2026/4411')) },
  task: orNull(
    words(300, '019a9f5e:payment:tim/immib:1', 'Where it is recorded; null while another account is asked for'),
  ),
});

const dayAsked = (description: string) =>
  Type.String({ format: 'date', pattern: '^[12]', description, examples: ['2026-11-24'] });
const narrowing = {
  state: Type.Enum(['thisWeek', 'waiting', 'paid'], { description: 'thisWeek: due until Sunday, or overdue' }),
  unit: Type.Optional(words(60, 'tim/immib', 'One secretariat of yours')),
  from: Type.Optional(dayAsked('The first day: of what waits the last day of paying, of what was paid the day')),
  to: Type.Optional(dayAsked('The last day')),
  q: Type.Optional(words(100, 'ilgaz', 'Part of the firm’s title or tax number, or of the case’s number')),
};
const clerks = { role: ['secretariatClerk', 'coordinator'] } as const;

export const refundPayments = [
  route({
    method: 'GET',
    path: '/api/refund-payments',
    who: clerks,
    scope: 'tasks:read',
    summary:
      'Dues refunds that your secretariats have to pay or have paid, with how many there are and what they come to',
    query: Type.Object({
      ...narrowing,
      after: Type.Optional(words(600, 'WyIyMDI2IiwieCJd', '`next` of the page before')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, examples: [50] })),
    }),
    returns: {
      200: Type.Object({
        payments: Type.Array(Payment),
        totals: Type.Object({ count: Type.Integer({ minimum: 0, examples: [12] }), amount: kurus }),
        next: orNull(words(600, 'WyIyMDI2IiwieCJd')),
      }),
    },
    problems: ['NotFound'],
    handle: async ({ deps, who, query }) => ({ status: 200, body: await paymentsPage(deps, who, query) }),
  }),
  route({
    method: 'GET',
    path: '/api/refund-payments/excel',
    who: clerks,
    scope: 'tasks:read',
    summary: 'The same list as Excel for the bank: of what waits only what goes to an IBAN',
    query: Type.Object(narrowing),
    download: true,
    returns: { 200: streamed(spreadsheetType) },
    problems: ['NotFound'],
    async handle({ deps, who, query }) {
      const today = dayIn(who.institution, await deps.clock.now());
      const headers = {
        'Content-Type': spreadsheetType,
        'Content-Disposition': `attachment; filename="iade-odemeleri-${today}.xlsx"`,
        'Cache-Control': 'private, no-store',
      };
      return { status: 200, stream: await paymentsFile(deps, who, query), headers };
    },
  }),
];
