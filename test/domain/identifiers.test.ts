import fc from 'fast-check';
import {
  completeTckn,
  completeVkn,
  type IdentifierKind,
  type IdentifierProblem,
  identifierSentences,
  identifiers,
} from '../../domain/identifiers.ts';

const judged = (kind: IdentifierKind, typed: string) => identifiers[kind].problem(identifiers[kind].normalise(typed));

const taken: [IdentifierKind, string[]][] = [
  ['vkn', ['1234567890', '4680371053', '0012345672', ' 468 037 1053 ', '４６８０３７１０５３']],
  ['tckn', ['10000000146', '12345678950', '98765432150', '11111111110', '100 000 001 46']],
  ['taxNumber', ['1234567890', '0012345672', '10000000146']],
  ['mobile', ['05321234567', '05338612345', '05001234567', '0 (532) 123 45 67', '0532-123-45-67']],
  ['landline', ['02121234567', '03922223344', '08501234567', '0212 / 123 45 67']],
  ['iban', ['TR330006100519786457841326', 'TR620001001234567890123456', 'DE89370400440532013000']],
  ['iban', ['CY17002001280000001200527600', 'tr33 0006 1005 1978 6457 8413 26']],
  ['imei', ['490154203237518', '353325101234569', '013114001234560', '49-015420-323751-8']],
  ['mersis', ['0123456789000001', '1000000014600001', '0468037105300001', '0468-0371-0530-0001']],
  ['gtip', ['8517.13.00.00.11', '851713', '610910000011', '01', '97', '0406.90']],
  ['kep', ['firma@hs01.kep.tr', 'abc.ltd@hs03.kep.tr', 'kurum@birim.hs01.kep.tr', 'FIRMA@HS01.KEP.TR']],
  ['declaration', ['21067777EX12345678', '24340300EX00012345', '21067777EX123456', '20067777IM123456']],
  ['declaration', ['24340300ım00012345', '24340300İM00012345']],
];

const refused: [IdentifierKind, [string, IdentifierProblem][]][] = [
  [
    'vkn',
    [
      ['1234567891', 'vknCheckDigit'],
      ['123456789', 'vknShape'],
      ['0000000000', 'vknCheckDigit'],
      ['12345678901', 'vknShape'],
      ['', 'vknShape'],
    ],
  ],
  [
    'tckn',
    [
      ['01234567890', 'tcknShape'],
      ['12345678901', 'tcknCheckDigit'],
      ['10000000145', 'tcknCheckDigit'],
      ['1000000014', 'tcknShape'],
    ],
  ],
  [
    'taxNumber',
    [
      ['123456789', 'taxNumberShape'],
      ['1234567891', 'vknCheckDigit'],
      ['10000000145', 'tcknCheckDigit'],
      ['01234567890', 'tcknShape'],
      ['TR12345678', 'taxNumberShape'],
    ],
  ],
  [
    'mobile',
    [
      ['5321234567', 'mobileShape'],
      ['+905321234567', 'mobileShape'],
      ['02121234567', 'mobileShape'],
      ['٠٥٣٢١٢٣٤٥٦٧', 'mobileShape'],
    ],
  ],
  [
    'landline',
    [
      ['05321234567', 'landlineShape'],
      ['2121234567', 'landlineShape'],
      ['4440444', 'landlineShape'],
    ],
  ],
  [
    'iban',
    [
      ['TR330006100519786457841327', 'ibanCheckDigits'],
      ['TR33000610051978645784132', 'ibanTurkishLength'],
      ['DE89370400440532013001', 'ibanCheckDigits'],
      ['TR850006110519786457841326', 'ibanCheckDigits'],
      ['330006100519786457841326', 'ibanShape'],
    ],
  ],
  [
    'imei',
    [
      ['490154203237517', 'imeiCheckDigit'],
      ['49015420323751', 'imeiWithoutCheckDigit'],
      ['4901542032375181', 'imeiWithSoftwareVersion'],
      ['000000000000000', 'imeiPlaceholder'],
      ['4.90154E+14', 'imeiShape'],
    ],
  ],
  [
    'mersis',
    [
      ['0481005858000178', 'mersisOwner'],
      ['048100585900017', 'mersisShape'],
      ['0481005859000000', 'mersisBranch'],
    ],
  ],
  [
    'gtip',
    [
      ['85171', 'gtipShape'],
      ['7701', 'gtipChapter'],
      ['9817130000', 'gtipChapter'],
      ['00', 'gtipChapter'],
      ['85171300001100', 'gtipShape'],
    ],
  ],
  [
    'kep',
    [
      ['firma@kep.tr', 'kepShape'],
      ['firma@hs1.kep.com', 'kepShape'],
      ['firma@gmail.com', 'kepShape'],
      ['firma@hs01xkep.tr', 'kepShape'],
    ],
  ],
  [
    'declaration',
    [
      ['24340300EX012345', 'declarationSequence'],
      ['20067777EX12345678', 'declarationSequence'],
      ['24340300XX00012345', 'declarationShape'],
      ['2434030EX00012345', 'declarationShape'],
    ],
  ],
];

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

describe('check digits', () => {
  const nine = fc.stringMatching(/^[0-9]{9}$/);
  const nineNotZero = fc.stringMatching(/^[1-9][0-9]{8}$/);

  test('what is completed is taken, and no other last digit is', () => {
    fc.assert(
      fc.property(nine, nineNotZero, (company, person) => {
        const endings = [...'0123456789'];
        expect(endings.filter((digit) => identifiers.vkn.is(company + digit))).toEqual([
          completeVkn(company).slice(-1),
        ]);
        const ten = completeTckn(person).slice(0, 10);
        expect(endings.filter((digit) => identifiers.tckn.is(ten + digit))).toEqual([completeTckn(person).slice(-1)]);
      }),
    );
  });

  test('a single mistyped digit of a TCKN or an IMEI never passes', () => {
    fc.assert(
      fc.property(nineNotZero, fc.nat(8), fc.integer({ min: 1, max: 9 }), (person, at, step) => {
        const whole = completeTckn(person);
        expect(identifiers.tckn.is(mistyped(whole, at, step))).toBe(false);
        expect(identifiers.imei.is(mistyped('490154203237518', at, step))).toBe(false);
      }),
    );
  });

  test('normalising twice is normalising once, and what is normalised is judged alike', () => {
    const kinds = fc.constantFrom(...(Object.keys(identifiers) as IdentifierKind[]));
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'binary', maxLength: 40 }), (kind, typed) => {
        const once = identifiers[kind].normalise(typed);
        expect(identifiers[kind].normalise(once)).toBe(once);
      }),
    );
  });

  test('only nine digits are completed', () => {
    expect(() => completeVkn('12345678')).toThrow(RangeError);
    expect(() => completeTckn('012345678')).toThrow(RangeError);
  });

  const mistyped = (text: string, at: number, step: number) =>
    `${text.slice(0, at)}${(Number(text[at]) + step) % 10}${text.slice(at + 1)}`;
});
