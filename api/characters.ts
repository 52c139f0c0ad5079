import type { FieldProblem } from '../domain/errors.ts';

const say = 'Görünmeyen denetim karakterlerini silip yeniden yazın.';

/** No words of people hold NUL or half of a surrogate pair, and the database takes neither, in values or in names (R30). */
export function unkeepableIn(at: string, value: unknown): FieldProblem[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [{ at, say }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, of]) =>
    isKeepable(name) ? unkeepableIn(`${at}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`, of) : [{ at, say }],
  );
}

const isKeepable = (text: string) => text.isWellFormed() && !text.includes('\0');
