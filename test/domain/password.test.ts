import fc from 'fast-check';
import { institutions } from '../../domain/institutions.ts';
import { commonWords } from '../../domain/password/words.ts';
import { normalisePassword, passwordProblem, passwordSentences } from '../../domain/password.ts';

const elif = {
  email: 'elif.kaya@ornekgida.com.tr',
  names: ['Elif', 'Işıl Kaya'],
  firms: ['Örnekgıda Sanayi ve Ticaret Limited Şirketi'],
  institution: institutions.tim,
};

describe('R20: passwords', () => {
  test('unrelated words, with spaces, capitals or emoji as they come, are taken', () => {
    const good = [
      'zürafa köprü ıspanak',
      'KEMAN tırtıl vadi buğu',
      'gökçe-mangal-yosun',
      'x7Qp#mV2!kLz9wR',
      '🦔🌵 pamuk eldiven 7',
    ];
    for (const typed of good) expect([typed, passwordProblem(typed, elif)]).toEqual([typed, undefined]);
  });

  test('fourteen characters are too few and fifteen are enough, counted as people count', () => {
    expect(passwordProblem('zürafa köprü ı')).toBe('passwordTooShort');
    expect(passwordProblem('zürafa köprü ıs')).toBeUndefined();
    expect(passwordProblem('🦔🌵🐢🦉🍉🥝🎈🧵')).toBe('passwordTooShort');
    expect(passwordProblem('ﷺ'.repeat(10))).toBe('passwordTooShort');
  });

  test('256 characters are taken whole, the 257th is refused and never cut off', () => {
    expect(passwordProblem(mixed(128))).toBeUndefined();
    expect(passwordProblem(mixed(256))).toBeUndefined();
    expect(passwordProblem(mixed(257))).toBe('passwordTooLong');
    expect([...normalisePassword(mixed(256))]).toHaveLength(256);
  });

  test('no character of an accepted password is lost before it is hashed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 15, maxLength: 120 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        (typed, more) => {
          expect(normalisePassword(typed + more)).not.toBe(normalisePassword(typed));
          expect(normalisePassword(normalisePassword(typed))).toBe(normalisePassword(typed));
        },
      ),
    );
  });

  test('the same password from a keyboard that composes ö from o and ¨ is the same password', () => {
    const typed = 'gökçe mangal yosun';
    expect(normalisePassword(typed.normalize('NFD'))).toBe(normalisePassword(typed));
  });

  test("the person's own surroundings are refused, whatever the case, dots and look-alikes", () => {
    const own = [
      'zürafa KAYA ıspanak',
      'zürafa ornekgida köprü',
      'vadi ÖRNEKGIDA mangal',
      'zürafa ışıl köprüler',
      '0rn3kg1d4-yosun-buğu',
    ];
    for (const typed of [...own, 'yosun ihracatçılar vadi'])
      expect([typed, passwordProblem(typed, elif)]).toEqual([typed, 'passwordContext']);
    expect(passwordProblem('zürafa KAYA ıspanak')).toBeUndefined();
  });

  test('two letters of a name or "ticaret" from the title do not forbid a long password', () => {
    expect(passwordProblem('zürafa ticaret ıspanak yosun', { ...elif, names: ['Ay', 'Su'] })).toBeUndefined();
  });

  test('one part again and again is refused', () => {
    for (const typed of [
      'aaaaaaaaaaaaaaaa',
      'abcabcabcabcabc',
      'yosunvyosunvyosu',
      'aababbabaababab',
      'zürafa!zürafa!zürafa!',
    ]) {
      expect([typed, passwordProblem(typed)]).toEqual([typed, 'passwordRepeats']);
    }
  });

  test('runs of digits, letters and keys of both Turkish keyboards are refused', () => {
    const runs = [
      '123456789012345',
      '987654321098765',
      'abcdefghijklmnop',
      'qwertyuıopğüasdf',
      'fgğıodrnhpqwuiea',
      'asdfghjkl1234567',
    ];
    for (const typed of runs) expect([typed, passwordProblem(typed)]).toEqual([typed, 'passwordSequence']);
  });

  test('football clubs, cities and "şifre" with years and signs are refused in every usual pattern', () => {
    const patterns = [
      (word: string) => `${word}${word}1905`,
      (word: string) => `${word}Galatasaray34!`,
      (word: string) => `2026-Benim-${word}-Sifrem`,
      (word: string) => `${word}.istanbul.2026.`,
      (word: string) => `s3n1s3v1y0rum_${word}`,
    ];
    const tried = commonWords
      .flatMap((word) => patterns.map((pattern) => pattern(word)))
      .filter((typed) => typed.length >= 15);
    expect(tried.length).toBeGreaterThan(1000);
    expect(tried.filter((typed) => passwordProblem(typed) === undefined)).toEqual([]);
  });

  test('every refusal says what to do', () => {
    for (const sentence of Object.values(passwordSentences)) {
      expect(sentence.toLocaleLowerCase('tr')).toMatch(/yazın|seçin|olsun/);
      expect(sentence.toLocaleLowerCase('tr')).not.toMatch(/geçersiz|hatalı|lütfen|başarıyla/);
    }
  });
});

/** Characters without a pattern, the same in every run. */
function mixed(length: number) {
  const signs = [...'bçdfğhkmnprsştvyz🦔'];
  let state = 20;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return signs[Math.floor(state / 65_536) % signs.length];
  };
  return Array.from({ length }, next).join('');
}
