import { Refusal } from '../../domain/errors.ts';

/** Where a page ended: a day and the id of the record. */
export const cursorTo = (day: string, id: string) => Buffer.from(JSON.stringify([day, id])).toString('base64url');

export function cursorIn(cursor: string): readonly [day: string, id: string] {
  try {
    const [day, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (/^\d{4}-\d\d-\d\d$/.test(day) && typeof id === 'string' && id.length <= 200) return [day, id];
  } catch {
    // not one of ours
  }
  throw new Refusal('Unfit', {
    fields: [{ at: '/query/after', say: 'Önceki sayfanın verdiği “next” değerini yazın.' }],
  });
}
