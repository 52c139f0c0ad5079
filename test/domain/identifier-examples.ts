import type { IdentifierKind, IdentifierProblem } from '../../domain/identifiers.ts';

/** Published examples, and the ways in which people write them. */
export const taken: [IdentifierKind, string[]][] = [
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

export const refused: [IdentifierKind, [string, IdentifierProblem][]][] = [
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
      ['TR080006110519786457841326', 'ibanCheckDigits'],
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
