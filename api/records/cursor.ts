import { isDay } from '../../domain/day.ts';
import { notOurs } from '../casework/sorted-cursor.ts';

/** Where a page ended: a day and the id of the record. */
export const cursorTo = (day: string, id: string) => Buffer.from(JSON.stringify([day, id])).toString('base64url');

export function cursorIn(cursor: string): readonly [day: string, id: string] {
  try {
    const [day, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (/^[12]\d{3}-\d\d-\d\d$/.test(day) && isDay(day) && /^[\w-]{1,60}$/.test(id)) return [day, id];
  } catch {
    // not one of ours
  }
  throw notOurs();
}
