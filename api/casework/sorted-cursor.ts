import { Refusal } from '../../domain/errors.ts';

/** Where a page of a sorted list ended: what it was sorted by, and the id that parts equals. */
export const cursorTo = (value: string, id: string) => Buffer.from(JSON.stringify([value, id])).toString('base64url');

export function placeIn(cursor: string): readonly [value: string, id: string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof value === 'string' && !value.includes('\0') && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
      return [value, id];
  } catch {
    // not one of ours
  }
  throw notOurs();
}

export const notOurs = () =>
  new Refusal('Unfit', {
    fields: [{ at: '/query/after', say: 'Önceki sayfanın verdiği “next” değerini yazın.' }],
  });
