import { readdirSync } from 'node:fs';
import { bannedWords } from '../../domain/declaration/words.ts';
import { lowerTr } from '../../domain/text.ts';
import { type Word, words } from './areas.ts';

const named = ({ area, key, text }: Word) => `${area}.${key}: ${text}`;
const those = (of: readonly Word[], are: (word: Word) => boolean) => of.filter(are).map(named);
const everything = [...words.tr, ...words.en];

test('every area is here, in both languages', () => {
  const areas = (language: 'tr' | 'en') => [...new Set(words[language].map(({ area }) => area))].sort();
  const files = (language: string) =>
    readdirSync(`web/src/words/${language}`).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []));
  expect(areas('tr')).toEqual(files('tr').sort());
  expect(areas('en')).toEqual(files('en').sort());
  expect(words.tr.length).toBeGreaterThan(200);
});

test('U12: no screen begs, blames or boasts', () => {
  const says = (banned: readonly string[]) => (word: Word) => banned.some((one) => lowerTr(word.text).includes(one));
  expect(those(words.tr, says(bannedWords))).toEqual([]);
  expect(those(words.en, says(['invalid', 'please', 'successfully', 'oops', 'wrong input']))).toEqual([]);
});

test('whoever stands in for somebody is never called “vekil”, which is a proxy’s word', () => {
  expect(those(words.tr, ({ text }) => /(^|\s)vekil(i|in|iniz)?(\s|$|[.,])/.test(lowerTr(text)))).toEqual([]);
});

test('a button names its act: “Tamam”, “Gönder” and “OK” say nothing', () => {
  expect(those(everything, ({ text }) => /^(tamam|gönder|ok|submit|send)$/i.test(text.trim()))).toEqual([]);
});

test('U25: no word is its own key, empty, or a key of another', () => {
  const keys = new Set(everything.flatMap(({ key }) => (key.includes('.') ? [key] : [])));
  expect(those(everything, ({ key, text }) => text.trim() === '' || text === key || keys.has(text))).toEqual([]);
});

test('U25: both languages leave the same gaps', () => {
  const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const english = new Map(words.en.map((word) => [`${word.area}.${word.key}`, word.text]));
  const differ = ({ area, key, text }: Word) => gaps(text).join() !== gaps(english.get(`${area}.${key}`) ?? '').join();
  expect(those(words.tr, differ)).toEqual([]);
});

/** Names of things that are called the same in both. */
const alike = /^(Türkçe|English|PDF|IBAN|E-birlik|[\W\d\s]*(\{\{\w+\}\}[\W\d\s]*)*)$/i;

test('U25: English is not left in Turkish', () => {
  const turkish = new Map(words.tr.map((word) => [`${word.area}.${word.key}`, word.text]));
  const same = ({ area, key, text }: Word) => turkish.get(`${area}.${key}`) === text && !alike.test(text);
  expect(those(words.en, same)).toEqual([]);
  expect(those(words.en, ({ text }) => /[ığşĞŞİ]/.test(text) && !alike.test(text))).toEqual([]);
});
