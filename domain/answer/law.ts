import {
  type Field,
  type FieldOf,
  type FirmKind,
  type Form,
  isDocumentField,
  isMet,
  type Page,
  pagesOf,
} from '../form/index.ts';
import { isTaxNumber } from '../identifiers.ts';
import { formats } from '../schema.ts';
import type { Answer, Code, Context, Problem, Spot } from './problem.ts';
import { sentenceOf } from './sentences.ts';
import type { Tray } from './tray.ts';

/** What no schema can say: lists of the moment, days that depend on today, files and firms that must exist. */
export function lawful(form: Form, answer: Answer, { context, leaves }: Tray): readonly Problem[] {
  const values = leaves.flatMap(({ spot, value, beside }) => {
    if (spot.field.kind === 'records') return recordProblem(spot.field, spot, String(value), context);
    const code = problemOf(spot.field, value, { answer: { ...answer, ...beside }, context });
    return code ? [told(code, spot)] : [];
  });
  return [...values, ...handedInTwice(leaves), ...pagesOf(form).flatMap((page) => leftEmpty(page, answer))];
}

type Around = { readonly answer: Answer; readonly context: Context };

function problemOf(field: Field, value: unknown, around: Around): Code | undefined {
  if (typeof value !== 'string') return undefined;
  if (isDocumentField(field)) return documentProblem(field, value, around);
  if (field.kind === 'choice') return choiceProblem(field, value, around);
  if (field.kind === 'firm') return firmProblem(field, value, around);
  return field.kind === 'date' ? dateProblem(field, value, around) : undefined;
}

function documentProblem(field: Field, id: string, { context }: Around): Code | undefined {
  if (!formats.document(id)) return undefined;
  const kind = context.document(id);
  if (kind === undefined) return 'documentUnknown';
  return kind === field.kind ? undefined : 'documentKind';
}

function choiceProblem({ options }: FieldOf<'choice'>, value: string, { answer, context }: Around): Code | undefined {
  if (!('from' in options)) return undefined;
  const of = options.of === undefined ? undefined : answer[options.of];
  if (options.of !== undefined && typeof of !== 'string') return undefined;
  const listed = context.options(options.from, of as string | undefined);
  return listed.some((option) => option.value === value) ? undefined : 'option';
}

function firmProblem({ as }: FieldOf<'firm'>, taxNumber: string, { answer, context }: Around): Code | undefined {
  const kind = typeof as === 'string' ? as : answer[as.field];
  if (!isTaxNumber(taxNumber)) return undefined;
  const firm = context.firm(taxNumber);
  if (!firm) return 'firmUnknown';
  if (!firm.kinds.includes(kind as FirmKind)) return 'firmOtherKind';
  if (!firm.active) return 'firmInactive';
  return kind === 'exporter' && !firm.unions.some(({ active }) => active) ? 'firmNoUnion' : undefined;
}

/** Each has its own sentence: of two hundred, people mend the one that is named. */
function recordProblem(field: FieldOf<'records'>, spot: Spot, id: string, { record }: Context): readonly Problem[] {
  const known = record(field.from, id);
  if (!known) return [told('recordUnknown', spot)];
  if (known.refusal === null) return [];
  return [{ field: spot.path, code: 'recordRefused', sentence: known.refusal }];
}

/** Days are compared as text: YYYY-MM-DD sorts as the calendar does. */
function dateProblem({ notBefore, notAfter }: FieldOf<'date'>, day: string, { answer, context }: Around) {
  if (notAfter === 'today' && day > context.today) return 'dateTooLate';
  if (notBefore === 'today' && day < context.today) return 'dateTooEarly';
  if (notBefore === 'tomorrow' && day <= context.today) return 'dateTooEarly';
  const other = typeof notBefore === 'object' ? answer[notBefore.field] : undefined;
  return typeof other === 'string' && day < other ? 'dateTooEarly' : undefined;
}

/** One file cannot stand for two documents: each is judged, named and erased on its own. */
function handedInTwice(leaves: Tray['leaves']): readonly Problem[] {
  const files = leaves.filter(({ spot }) => isDocumentField(spot.field));
  return files
    .filter(({ value }, at) => files.findIndex((other) => other.value === value) < at)
    .map(({ spot }) => told('documentTwice', spot));
}

function leftEmpty({ atLeastOne, when, fields }: Page, answer: Answer): readonly Problem[] {
  if (!atLeastOne || atLeastOne.of.some((name) => answer[name] !== undefined)) return [];
  if (when && !isMet(when, answer)) return [];
  const first = fields.find(({ name }) => name === atLeastOne.of[0]);
  return first ? [{ field: first.name, code: 'atLeastOne', sentence: atLeastOne.sentence }] : [];
}

const told = (code: Code, spot: Spot): Problem => ({ field: spot.path, code, sentence: sentenceOf(code, spot) });
