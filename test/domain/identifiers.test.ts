import { type IdentifierKind, identifierSentences, identifiers } from '../../domain/identifiers.ts';
import { refused, taken } from './identifier-examples.ts';

const judged = (kind: IdentifierKind, typed: string) => identifiers[kind].problem(identifiers[kind].normalise(typed));

describe('TIM-REG: numbers that others gave out', () => {
  test.each(taken)('%s takes its published examples as people write them', (kind, examples) => {
    for (const typed of examples) expect([typed, judged(kind, typed)]).toEqual([typed, undefined]);
  });

  test.each(refused)('%s refuses the others, each with its own reason', (kind, examples) => {
    for (const [typed, problem] of examples) expect([typed, judged(kind, typed)]).toEqual([typed, problem]);
  });

  test('leading zeros survive normalising, because a number that begins with 0 belongs to somebody', () => {
    expect(identifiers.vkn.normalise(' 001.234.56-72 ')).toBe('0012345672');
    expect(identifiers.imei.normalise('013114001234560')).toBe('013114001234560');
  });

  test('invisible marks and dashes that come with pasting do not stand in the way', () => {
    expect(identifiers.tckn.normalise('\u200b100\u00a0000\u2011001\u201346\ufeff')).toBe('10000000146');
  });

  test('every refusal has a sentence that says what to do, in the words that we use', () => {
    for (const sentence of Object.values(identifierSentences)) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence.toLocaleLowerCase('tr')).not.toMatch(/geçersiz|hatalı|lütfen|başarıyla|yanlış/);
    }
  });
});
