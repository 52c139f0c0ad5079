import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import {
  compareTr,
  fold,
  foldFrom,
  foldTo,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatLongDay,
  formatTime,
  lowerTr,
  upperTr,
} from '../../domain/text.ts';

const istanbul = 'Europe/Istanbul';
const famagusta = 'Asia/Famagusta';

describe('R27, X-05: Turkish letters', () => {
  test('a firm is found however its name is written', () => {
    const writings = ['IŞIK DIŞ TİCARET', 'ışık dış ticaret', 'ISIK DIS TICARET', 'Işık Dış Ticâret'];
    expect(new Set(writings.map(fold))).toEqual(new Set(['isik dis ticaret']));
  });

  test('the database folds with the same letters', async () => {
    const foundation = await readFile(new URL('../../migrations/001_foundation.ts', import.meta.url), 'utf8');
    expect(foundation).toContain(`lower(translate(words, '${foldFrom}', '${foldTo}'))`);
    expect([...foldFrom]).toHaveLength(foldTo.length);
  });

  test('folding twice changes nothing, and no case of a letter escapes it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-ZçÇğĞıİöÖşŞüÜâÂîÎûÛ0-9 .&-]*$/), (words) => {
        expect(fold(fold(words))).toBe(fold(words));
        expect(fold(upperTr(words))).toBe(fold(words));
        expect(fold(lowerTr(words))).toBe(fold(words));
      }),
    );
  });

  test('folding keeps one character for one, so that found places can be marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.constantFrom(...foldFrom), (words, letter) => {
        expect([...fold(words + letter)]).toHaveLength([...words].length + 1);
      }),
    );
  });

  test('capitals and order are Turkish', () => {
    expect(upperTr('ilgaz, ığdır')).toBe('İLGAZ, IĞDIR');
    expect(lowerTr('ISPARTA İZMİR')).toBe('ısparta izmir');
    const sorted = ['İncir', 'Çelik', 'Ihlamur', 'inci', 'Ceviz', 'Ilıca'].sort(compareTr);
    expect(sorted).toEqual(['Ceviz', 'Çelik', 'Ihlamur', 'Ilıca', 'inci', 'İncir']);
  });
});

describe('U25: dates as people here write them, in the zone that is named', () => {
  const at = new Date('2026-11-21T11:32:00Z');

  test('short, long and with the hour', () => {
    expect(formatDate(at, istanbul)).toBe('21.11.2026');
    expect(formatLongDate(at, istanbul)).toBe('21 Kasım 2026 Cumartesi');
    expect(formatDateTime(at, istanbul)).toBe('21.11.2026 14:32');
    expect(formatTime(at, famagusta)).toBe('13:32');
    expect(formatLongDay('2026-06-02')).toBe('2 Haziran 2026 Salı');
  });

  test('midnight is 00:00, and half past nine in the evening UTC is tomorrow', () => {
    expect(formatDateTime(new Date('2026-11-21T21:00:00Z'), istanbul)).toBe('22.11.2026 00:00');
    expect(formatLongDate(new Date('2026-11-21T21:30:00Z'), famagusta)).toBe('21 Kasım 2026 Cumartesi');
  });
});
