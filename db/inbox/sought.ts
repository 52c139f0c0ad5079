import { fold } from '../../domain/text.ts';
import type { Db } from '../connection.ts';
import { escaped } from '../pattern.ts';
import type { InboxFilter, Sql } from './filter.ts';

/** Each word that is sought, as the words of tasks are kept. */
const soughtIn = ({ q = '' }: InboxFilter): string[] =>
  q
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map(fold);

/**
 * Each word is sought by itself: a list of patterns behind LIKE ALL would not be looked up in the trigrams. One or two
 * letters have no trigram of their own within a word, so they are sought where words begin.
 */
export function wordsOf(filter: InboxFilter, row: 'c' | 'w' = 'w'): Sql {
  const words = soughtIn(filter);
  const bindings = words.map((word, at) => [`word${at}`, escaped(word)]);
  const where = words.map((word, at) => `(${Array.from(word).length < 3 ? begins(row, at) : contains(row, at)})`);
  return { where: where.join(' AND ') || 'true', bindings: Object.fromEntries(bindings) };
}

const contains = (row: string, at: number) => `${row}.words LIKE '%' || :word${at} || '%'`;
const begins = (row: string, at: number) =>
  `${row}.words LIKE :word${at} || '%' OR ${row}.words LIKE '% ' || :word${at} || '%'`;

/** A whole number of a case or a firm among the words leads straight to its tasks; a part of one does not. */
export async function namedIn(db: Db, filter: InboxFilter): Promise<Named | undefined> {
  const words = soughtIn(filter);
  const [number, firm] = [words.find(isNumber)?.toUpperCase(), words.find(isFirm)];
  if (number !== undefined && (await db('cases').where({ number }).first('id')))
    return { where: ofCase, bindings: { number }, isAll: true };
  return firm === undefined ? undefined : { where: 'c.firm = :named', bindings: { named: firm }, isAll: false };
}

/** `isAll` where nothing else is meant: whoever writes the whole number of a case seeks that case. */
type Named = Sql & { readonly isAll: boolean };
const isNumber = (word: string) => /^\p{L}+(-\p{L}+)?-\d{4}-\d{6,}$/u.test(word);

const isFirm = (word: string) => /^\d{10,11}$/.test(word);
const ofCase = `c.task = ANY (ARRAY(
  SELECT t.id FROM cases k JOIN tasks t ON t.case_id = k.id WHERE k.number = :number AND t.state = 'open'))`;
