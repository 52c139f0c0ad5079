import Type from 'typebox';
import { dayIn } from '../../db/day-in.ts';
import { Refusal } from '../../domain/errors.ts';
import type { RecordName } from '../../domain/names.ts';
import { actingAs } from '../casework/capacity.ts';
import { seenCase } from '../casework/facts.ts';
import { recordSources } from '../records/sources.ts';
import { route } from '../route.ts';
import { orNull, uuid, words } from '../schemas.ts';
import { copy } from './customs-declarations.ts';
import { Cells, Column } from './view-schemas.ts';

const names = Object.keys(recordSources) as RecordName[];

/** The database knows no day before the first century. */
const dayAsked = (description: string) =>
  Type.String({ format: 'date', pattern: '^[12]', description, examples: ['2026-11-24'] });

export const RecordPage = Type.Object({
  title: words(200, 'Aidatı geri istenebilecek beyannameler'),
  columns: Type.Array(Column),
  sums: orNull(words(60, 'amount', 'The column that is summed up over what has been chosen')),
  records: Type.Array(
    Type.Object({
      id: words(200, '26IMMIB00000042', 'What an answer names'),
      cells: Cells,
      refusal: orNull(Type.String({ examples: ['Bu beyanname başka bir iade talebinde.'] })),
    }),
  ),
  copy: orNull(Type.Object(copy)),
  next: orNull(words(600, 'WyIyMDI2LTExLTAxIiwiMjYiXQ', 'Give it as `after` for the next page; null at the end')),
});

export const records = [
  route({
    method: 'GET',
    path: '/api/records/:source',
    who: 'person',
    scope: 'cases:read',
    summary:
      'What a field of kind `records` is chosen from, for a firm that you act for; each with why it may not be, if so',
    params: Type.Object({ source: Type.Enum(names) }),
    query: Type.Object({
      firm: words(11, '1000000018', 'A firm of yours, or one whose proxy you hold'),
      case: Type.Optional(uuid('The case that they are for: what it has itself stays free for it')),
      from: Type.Optional(dayAsked('The first day')),
      to: Type.Optional(dayAsked('The last day')),
      q: Type.Optional(words(100, 'EX0042', 'Part of a number')),
      ids: Type.Optional(
        Type.Array(words(200, '26IMMIB00000042'), {
          maxItems: 200,
          description: 'These alone, whatever else is asked',
        }),
      ),
      after: Type.Optional(words(600, 'WyIyMDI2LTExLTAxIiwiMjYiXQ', '`next` of the page before')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, examples: [50] })),
    }),
    returns: { 200: RecordPage },
    problems: ['NotFound'],
    async handle({ deps, who, params: { source }, query: { firm, case: caseId, limit = 50, ids, ...query } }) {
      await actingAs(deps, who, { firm });
      if (caseId !== undefined && (await seenCase(deps, who, caseId)).row.firm !== firm) throw new Refusal('NotFound');
      const today = dayIn(who.institution, await deps.clock.now());
      const { title, columns, sums = null, page, byIds, copy } = recordSources[source];
      const of = { firm, caseId, today };
      const age = copy ? await copy(deps, firm) : null;
      const found = ids
        ? { records: await byIds(deps, of, ids), next: null }
        : await page(deps, of, { ...query, limit });
      const shown = { records: found.records.map((record) => ({ ...record })), next: found.next, copy: age };
      return { status: 200, body: { title, columns: columns.map((one) => ({ ...one })), sums, ...shown } };
    },
  }),
];
