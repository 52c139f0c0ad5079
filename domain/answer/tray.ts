import { conditionsOf, type Field, type Form, fieldsOf, type When } from '../form/index.ts';
import type { Answer, Code, Context, Problem, Spot } from './problem.ts';
import { sentenceOf, unknownField } from './sentences.ts';

export type Leaf = { readonly spot: Spot; readonly value: unknown; readonly beside: Answer };

/** What comes of walking through an answer: problems, every spot by its path in the answer, and each single value. */
export type Tray = {
  readonly context: Context;
  readonly declared: ReadonlyMap<string, Field>;
  /** Conditions that the answer itself decides, by field. */
  readonly whens: ReadonlyMap<string, readonly When[]>;
  readonly problems: Problem[];
  readonly spots: Map<string, Spot>;
  readonly leaves: Leaf[];
};

export const emptyTray = (declared: Form, asked: Form, context: Context): Tray => ({
  context,
  declared: new Map(fieldsOf(declared).map((field) => [field.name, field])),
  whens: new Map(conditionsOf(asked).map(({ field, whens }) => [field.name, whens])),
  problems: [],
  spots: new Map(),
  leaves: [],
});

export function fail(tray: Tray, spot: Spot, code: Code): undefined {
  tray.problems.push({ field: spot.path, code, sentence: sentenceOf(code, spot) });
}

const mostKeys = 500;

/** Keys that are not asked for: `__proto__` and `role` are as unknown as any other, a field of another case is not asked. */
export function refuseStrangers(tray: Tray, given: object, known: ReadonlySet<string>, path: string): void {
  const strange = Object.keys(given).filter((key) => !known.has(key));
  for (const key of strange.slice(0, mostKeys)) {
    const field = path === '' ? tray.declared.get(key) : undefined;
    if (!field) tray.problems.push(unknownField(path + key, key));
    else if (!isNothing((given as Answer)[key])) fail(tray, { field, path: key, label: field.label }, 'notAsked');
  }
}

export const isNothing = (raw: unknown) =>
  raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);

export const isPlain = (raw: unknown): raw is Answer => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

export const own = (holder: unknown, name: string): unknown =>
  isPlain(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
