import { fold } from '../domain/text.ts';

/** Found anywhere in a folded text, whatever the case and dots of Turkish letters. */
export const patternOf = (word: string) => `%${fold(word).replace(/[\\%_]/g, '\\$&')}%`;
