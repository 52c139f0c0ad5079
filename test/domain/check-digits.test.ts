import fc from 'fast-check';
import { completeTckn, completeVkn, type IdentifierKind, identifiers } from '../../domain/identifiers.ts';

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
