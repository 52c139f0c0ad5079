import { Refusal } from '../../domain/errors.ts';

/** Where a page of a list ended: what the list is in order of, as text, and the id that parts equals. */
export type Place = readonly [value: string, id: string];

/** As one word to give back. */
export const cursorTo = (...place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** What is given back may be anything: only what the list itself can have said comes to the database. */
export function placeIn(cursor: string, fits: (value: string, id: string) => boolean): Place {
  try {
    const [value, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof value === 'string' && typeof id === 'string' && fits(value, id)) return [value, id];
  } catch {
    // not one of ours
  }
  throw new Refusal('Unfit', {
    fields: [{ at: '/query/after', say: 'Önceki sayfanın verdiği “next” değerini yazın.' }],
  });
}

/** A list that is sorted by text, of rows with an id of ours. */
export const isSorted = (value: string, id: string) => !value.includes('\0') && isUuid(id);

/** A list that is in order of an instant as the database writes it; `infinity` where there is none. */
export const isTimed = (at: string) => at === 'infinity' || /^\d{4}-\d\d-\d\d [\d:.+-]+$/.test(at);

export const isUuid = (id: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id);

/** A page out of what was found where one more was asked for than is shown. */
export function pageOf<Row>(found: readonly Row[], limit: number, placeOf: (last: Row) => Place) {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? cursorTo(...placeOf(last)) : null };
}
