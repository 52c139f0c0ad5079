import { lowerTr } from '../../../../domain/text.ts';

/** "Başvurunuz", "Talebiniz", "Vekaletnameniz": the reader's own, by the rules of Turkish vowels and consonants. */
export function your(noun: string): string {
  const last = noun.at(-1) ?? '';
  const vowel = harmony(noun);
  if (isVowel(last)) return capital(`${noun}n${vowel}z`);
  return capital(`${noun.slice(0, -1)}${softened(last)}${vowel}n${vowel}z`);
}

const vowels: Readonly<Record<string, string>> = { a: 'ı', ı: 'ı', e: 'i', i: 'i', o: 'u', u: 'u', ö: 'ü', ü: 'ü' };
const isVowel = (letter: string) => letter in vowels;

function harmony(noun: string): string {
  const last = [...lowerTr(noun)].findLast(isVowel) ?? 'i';
  return vowels[last]!;
}

const softened = (consonant: string) => ({ p: 'b', ç: 'c', k: 'ğ' })[consonant] ?? consonant;

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('tr-TR') + text.slice(1);
