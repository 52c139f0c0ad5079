import Type from 'typebox';
import { declarationSorts } from '../../db/customs-declaration-list.ts';
import { dayIn } from '../../db/day-in.ts';
import { declarationSides, declarationStatuses, paymentSources } from '../../domain/customs-declaration.ts';
import { spreadsheetType } from '../../files/spreadsheet/workbook.ts';
import {
  declarationCopy,
  declarationsPage,
  everyDeclaration,
  refreshDeclarations,
} from '../casework/customs-declarations.ts';
import { declarationsFile, fileHeaders } from '../casework/declarations-file.ts';
import { route } from '../route.ts';
import { day, instant, orNull, streamed, words } from '../schemas.ts';

const namesOf = <N extends string>(of: Readonly<Record<N, string>>) => Object.keys(of) as N[];
const status = Type.Enum(namesOf(declarationStatuses));
const side = Type.Enum(namesOf(declarationSides));
const kurus = (description: string) => Type.Integer({ description, examples: [125_000_00] });
const dayAsked = (description: string) =>
  Type.String({ format: 'date', pattern: '^[12]', description, examples: ['2026-11-24'] });
const Unit = Type.Object({ id: words(60, 'tim/itkib'), name: words(200, 'İTKİB') });

const Declaration = Type.Object({
  approvalCode: words(30, '2600000123', 'The unions’ own code, by which it is known before customs register it'),
  registrationNumber: orNull(words(18, '26340300EX00012345', 'Null where customs never registered it')),
  exporter: words(11, '1000000026'),
  exporterTitle: words(300, 'Işık İnci Tekstil İhracat İthalat Limited Şirketi'),
  broker: orNull(words(11, '1000000041')),
  ...{ side, union: Unit, secretariat: Unit },
  destination: words(3, '004', 'Code of the Turkish statistical list of countries'),
  declaredOn: day(),
  status,
  value: kurus('FOB in kuruş'),
  realised: orNull(kurus('What was exported after a correction, in kuruş')),
  dues: orNull(
    Type.Object({
      amount: kurus('In kuruş'),
      paidOn: day('The day of the receipt'),
      receipt: words(40, 'İTKİB-2026-00000123'),
      source: Type.Enum(namesOf(paymentSources)),
    }),
  ),
});

export const copy = {
  fetchedAt: orNull(instant('How old the copy of e-birlik’s data is; null before it was fetched for the first time')),
  isRefreshing: Type.Boolean({ description: 'It is being fetched now' }),
  problem: orNull(Type.Enum(['unreachable', 'unfit'], { description: 'Why the last attempt failed' })),
};

const whose = {
  firm: words(11, '1000000026', 'A firm of your own, or one that gave a firm of yours a proxy'),
  as: Type.Optional(Type.Enum(['exporter', 'broker'])),
};
const narrowing = {
  from: Type.Optional(dayAsked('The first day')),
  to: Type.Optional(dayAsked('The last day')),
  secretariat: Type.Optional(words(60, 'tim/itkib')),
  side: Type.Optional(side),
  destination: Type.Optional(words(3, '004')),
  status: Type.Optional(status),
  q: Type.Optional(words(100, 'EX000123', 'Part of a number, or of the exporter’s title')),
  sort: Type.Optional(Type.Enum(declarationSorts)),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
};

export const customsDeclarations = [
  route({
    method: 'GET',
    path: '/api/customs-declarations',
    who: 'person',
    scope: 'cases:read',
    summary: 'The customs declarations of a firm, as exporter or as broker; newest first unless sorted otherwise',
    query: Type.Object({
      ...{ ...whose, ...narrowing },
      after: Type.Optional(words(1200, 'WyIyMDI2LTExLTI0IiwiMjYwMDAwMDEyMyJd', '`next` of the page before')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, examples: [50] })),
    }),
    returns: {
      200: Type.Object({
        declarations: Type.Array(Declaration),
        next: orNull(words(1200, 'WyIyMDI2LTExLTI0IiwiMjYwMDAwMDEyMyJd')),
        copy: Type.Object(copy),
      }),
    },
    problems: ['NotFound'],
    handle: async ({ deps, who, query }) => ({ status: 200, body: await declarationsPage(deps, who, query) }),
  }),
  route({
    method: 'GET',
    path: '/api/customs-declarations/excel',
    who: 'person',
    scope: 'cases:read',
    summary: 'Every declaration of the same list, as an Excel file',
    query: Type.Object({ ...whose, ...narrowing }),
    download: true,
    returns: { 200: streamed(spreadsheetType) },
    problems: ['NotFound'],
    async handle({ deps, who, query }) {
      const now = await deps.clock.now();
      const stream = declarationsFile(await everyDeclaration(deps, who, query), now);
      return { status: 200, stream, headers: fileHeaders(dayIn(who.institution, now)) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/customs-declarations/copy',
    who: 'person',
    scope: 'cases:read',
    summary: 'How old the copy of a firm’s declarations is, and what its list can be narrowed to',
    query: Type.Object(whose),
    returns: {
      200: Type.Object({ ...copy, secretariats: Type.Array(Unit), destinations: Type.Array(words(3, '004')) }),
    },
    problems: ['NotFound'],
    handle: async ({ deps, who, query }) => ({ status: 200, body: await declarationCopy(deps, who, query) }),
  }),
  route({
    method: 'POST',
    path: '/api/customs-declarations/copy',
    who: 'person',
    key: 'none',
    summary: 'Fetch a firm’s declarations from e-birlik again; while they are being fetched this changes nothing',
    body: Type.Object(whose),
    returns: { 202: Type.Object(copy) },
    problems: ['NotFound'],
    handle: async ({ deps, who, body }) => ({ status: 202, body: await refreshDeclarations(deps, who, body) }),
  }),
];
