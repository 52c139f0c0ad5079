import fc from 'fast-check';
import { limits } from '../../files/limits.ts';
import { displayName } from '../../files/names.ts';
import { servingHeaders } from '../../files/serve.ts';

const anyName = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }));

test('R28: whatever a file is called, its shown name is one short visible line without a path', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const shown = displayName(name);
      expect(Array.from(shown).length).toBeLessThanOrEqual(limits.nameLength);
      expect(shown).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}/\\]+$/u);
      expect(displayName(shown)).toBe(shown);
    }),
  );
});

test('a long name keeps its ending', () => {
  expect(displayName(`${'ş'.repeat(200)}.pdf`)).toMatch(/^ş{115}…\.pdf$/);
});

test('R31: a file is served as an attachment that can neither run nor be guessed at', () => {
  expect(servingHeaders({ type: 'application/pdf', name: 'İmza sirküleri.pdf', bytes: 5 })).toEqual({
    'Content-Type': 'application/pdf',
    'Content-Length': '5',
    'Content-Disposition':
      'attachment; filename="Imza sirkuleri.pdf"; filename*=UTF-8\'\'%C4%B0mza%20sirk%C3%BCleri.pdf',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
});

test('our viewer may show it in place', () => {
  const headers = servingHeaders({ type: 'image/png', name: 'a.png', bytes: 1, inline: true });
  expect(headers['Content-Disposition']).toMatch(/^inline; /);
});

test('R31: no name breaks out of the header', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const value = servingHeaders({ type: 'image/png', name, bytes: 1 })['Content-Disposition'];
      expect(value).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%!~_.-]*$/);
      expect(value?.match(/"/g)).toHaveLength(2);
    }),
  );
});
