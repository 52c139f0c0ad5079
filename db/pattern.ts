import { fold } from '../domain/text.ts';

/** Found anywhere in a folded text, whatever the case and dots of Turkish letters. */
export const patternOf = (word: string) => `%${escaped(fold(word))}%`;

/** What LIKE would read as its own stands for itself. */
export const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
