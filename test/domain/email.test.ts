import fc from 'fast-check';
import { emailKey, identifiers } from '../../domain/identifiers.ts';

const { email } = identifiers;
const judged = (typed: string) => email.problem(email.normalise(typed));

test('addresses as people have them are taken', () => {
  for (const typed of [
    'ayse.kaya@firma.com.tr',
    "o'neil+ihracat@x.io",
    'a_b=c~d&e@sub.ornek-firma.com',
    ' ALI@FIRMA.COM ',
  ]) {
    expect([typed, judged(typed)]).toEqual([typed, undefined]);
  }
});

test('R35: nothing that could become a second address or a header line is taken', () => {
  const games = [
    'a@b.com,c@d.com',
    'a@b.com;c@d.com',
    '"a b"@c.com',
    'a@b.com\r\nBcc: c@d.com',
    'a\n@b.com',
    'a\u0000@b.com',
  ];
  const forms = [
    '<a@b.com>',
    'A <a@b.com>',
    'a@b@c.com',
    'a%c@b@d.com',
    'a!b@c.com',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@(x)b.com',
  ];
  for (const typed of [...games, ...forms]) expect([typed, judged(typed)]).toEqual([typed, 'emailShape']);
});

test('half an address is refused with a sentence about its shape', () => {
  for (const typed of [
    '',
    '@',
    'ali',
    'ali@',
    '@firma.com',
    'ali@firma',
    '.ali@firma.com',
    'a..b@firma.com',
    'ali@-a.com',
    'ali@a..com',
  ]) {
    expect([typed, judged(typed)]).toEqual([typed, 'emailShape']);
  }
});

test('lengths are those of RFC 5321: 64 before the @, 254 in all', () => {
  const domain = `${'d'.repeat(63)}.${'d'.repeat(63)}.${'d'.repeat(63)}.com`;
  expect(judged(`${'a'.repeat(64)}@firma.com`)).toBeUndefined();
  expect(judged(`${'a'.repeat(65)}@firma.com`)).toBe('emailShape');
  expect(judged(`${'a'.repeat(253 - domain.length)}@${domain}`)).toBeUndefined();
  expect(judged(`${'a'.repeat(254 - domain.length)}@${domain}`)).toBe('emailTooLong');
  expect(judged(`a@${'d'.repeat(64)}.com`)).toBe('emailShape');
});

describe('R27: the identity of an account', () => {
  test('one mailbox, however written, is one account', () => {
    const writings = [
      'ali@firma.com',
      'ALI@FIRMA.COM',
      ' Ali@Firma.Com',
      'ａｌｉ＠ｆｉｒｍａ．ｃｏｍ',
      'ali@firma.com\u200b',
    ];
    expect(new Set(writings.map(emailKey))).toEqual(new Set(['ali@firma.com']));
  });

  test('İ and ı before the @ are refused, not taken for i: nobody gets a link of somebody else', () => {
    for (const typed of ['ALİ@firma.com', 'alı@firma.com', 'ali\u0307@firma.com', 'аli@firma.com']) {
      expect([judged(typed), emailKey(typed)]).toEqual(['emailLocalAscii', undefined]);
    }
  });

  test('a Turkish domain and its punycode are one, and ışık is not işik', () => {
    expect(emailKey('ad@ışık.com.tr')).toBe('ad@xn--k-ekaa7p.com.tr');
    expect(emailKey('ad@xn--k-ekaa7p.com.tr')).toBe('ad@xn--k-ekaa7p.com.tr');
    expect(emailKey('ad@işik.com.tr')).not.toBe(emailKey('ad@ışık.com.tr'));
  });

  test('capitals of a Turkish domain are asked for in lower case, because I could be ı or i', () => {
    for (const typed of ['ad@IŞIK.com.tr', 'ad@İşik.com.tr', 'ad@FİRMA.com']) {
      expect([judged(typed), emailKey(typed)]).toEqual(['emailDomainCase', undefined]);
    }
  });

  test('keys are made of ASCII, are their own key, and never differ by the case of their writing', () => {
    const local = fc.stringMatching(/^[A-Za-zİıŞş0-9]{1,12}$/);
    const domain = fc.stringMatching(/^[A-Za-zİıŞşĞğ0-9]{1,12}$/);
    fc.assert(
      fc.property(local, domain, (name, firm) => {
        const key = emailKey(`${name}@${firm}.com`);
        if (key === undefined) return;
        expect(key).toMatch(/^[\x21-\x7e]+$/);
        expect(emailKey(key)).toBe(key);
        expect(key.split('@')[0]).toBe(name.toLowerCase());
        expect(emailKey(`${name.toUpperCase()}@${firm}.com`)).toBe(key);
      }),
      { numRuns: 300 },
    );
  });

  test('two addresses share a key only when they differ by ASCII case', () => {
    const letters = fc.stringMatching(/^[iIıİsSşŞ]{1,4}$/);
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const keys = [emailKey(`${one}@${one}.com`), emailKey(`${other}@${other}.com`)];
        if (keys[0] === undefined || keys[0] !== keys[1]) return;
        expect(one.replaceAll('I', 'i').replaceAll('S', 's')).toBe(other.replaceAll('I', 'i').replaceAll('S', 's'));
      }),
      { numRuns: 2000 },
    );
  });
});
