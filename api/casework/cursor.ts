import type { After } from '../../db/inbox.ts';
import { Refusal } from '../../domain/errors.ts';

/** Where a page ended, as one word to give back. */
export const cursorOf = ({ at, id }: { readonly at: string; readonly id: string }): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

export function pageAfter(cursor: string): After {
  const [at, task] = read(cursor);
  if (isInstant(at) && typeof task === 'string') return { at, task };
  throw new Refusal('Unfit', {
    fields: [{ at: '/query/after', say: 'Önceki sayfanın verdiği “next” değerini yazın.' }],
  });
}

function read(cursor: string): unknown[] {
  try {
    const [at, task] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return [at, task];
  } catch {
    return []; // not one of ours
  }
}

const isInstant = (at: unknown): at is string =>
  at === 'infinity' || (typeof at === 'string' && /^\d{4}-\d\d-\d\d [\d:.+-]+$/.test(at));
