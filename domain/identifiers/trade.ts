import { identifier, upperAscii, withoutSeparators } from './identifier.ts';
import { tckn, vkn } from './tax.ts';

/** MERSİS: 0 + VKN + five digits of the branch for companies, TCKN + five digits for traders. */
export const mersis = identifier({
  longest: 16,
  tooLong: 'mersisShape',
  tidy: withoutSeparators,
  judge: (value) => {
    if (!/^[0-9]{16}$/.test(value)) return 'mersisShape';
    const owner = value.startsWith('0') ? vkn.is(value.slice(1, 11)) : tckn.is(value.slice(0, 11));
    if (!owner) return 'mersisOwner';
    return value.endsWith('00000') ? 'mersisBranch' : undefined;
  },
});

/** GTİP at any of its levels: 2 chapter, 4 heading, 6 subheading, 8 CN, 10 national, 12 statistical. */
export const gtip = identifier({
  longest: 12,
  tooLong: 'gtipShape',
  tidy: withoutSeparators,
  judge: (value) => {
    if (!/^(?:[0-9]{2}){1,6}$/.test(value)) return 'gtipShape';
    return isChapter(Number(value.slice(0, 2))) ? undefined : 'gtipChapter';
  },
});

/** Chapter 77 is kept free by the Harmonised System. */
const isChapter = (chapter: number) => chapter >= 1 && chapter <= 97 && chapter !== 77;

/** Tescil no: year, customs office, EX or IM, sequence. */
export const declaration = identifier({
  longest: 18,
  tooLong: 'declarationShape',
  tidy: (given) => upperAscii(withoutSeparators(given)).replace(/İ|ı/g, 'I'),
  judge: (value) => {
    if (!/^[0-9]{8}(?:EX|IM)(?:[0-9]{6}|[0-9]{8})$/.test(value)) return 'declarationShape';
    return sequenceLengths(Number(value.slice(0, 2))).includes(value.length - 10) ? undefined : 'declarationSequence';
  },
});

/** Sequences grew from 6 to 8 digits on 4 December 2021 (ministry letter 69467635): 2021 has both. 90–99 are the 1990s. */
function sequenceLengths(year: number) {
  if (year === 21) return [6, 8];
  return year < 21 || year >= 90 ? [6] : [8];
}
