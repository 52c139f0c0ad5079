import { Refusal } from '../../domain/errors.ts';

type Place = { readonly due: string; readonly task: string };

/** Where a page ended, as one word to give back. */
export const cursorOf = ({ sort_due, id }: { readonly sort_due: string; readonly id: string }): string =>
  Buffer.from(JSON.stringify({ due: sort_due, task: id })).toString('base64url');

export function pageAfter(cursor: string): Place {
  try {
    const { due, task } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Place;
    if (isInstant(due) && typeof task === 'string') return { due, task };
  } catch {
    // not one of ours
  }
  throw new Refusal('Unfit', {
    fields: [{ at: '/query/after', say: 'Önceki sayfanın verdiği “next” değerini yazın.' }],
  });
}

const isInstant = (due: unknown) =>
  due === 'infinity' || (typeof due === 'string' && /^\d{4}-\d\d-\d\d [\d:.+-]+$/.test(due));
