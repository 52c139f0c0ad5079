import { digitsOf, identifier, withoutSeparators } from './identifier.ts';

/** Vergi kimlik numarası of companies. */
export const vkn = identifier({
  longest: 10,
  tooLong: 'vknShape',
  tidy: withoutSeparators,
  judge: (value) => {
    if (!/^[0-9]{10}$/.test(value)) return 'vknShape';
    return completeVkn(value.slice(0, 9)) === value ? undefined : 'vknCheckDigit';
  },
});

/** T.C. kimlik numarası. */
export const tckn = identifier({
  longest: 11,
  tooLong: 'tcknShape',
  tidy: withoutSeparators,
  judge: (value) => {
    if (!/^[1-9][0-9]{10}$/.test(value)) return 'tcknShape';
    return completeTckn(value.slice(0, 9)) === value ? undefined : 'tcknCheckDigit';
  },
});

/** A sole trader's tax number is the TCKN, so a tax number has 10 or 11 digits. */
export const taxNumber = identifier({
  longest: 11,
  tooLong: 'taxNumberShape',
  tidy: withoutSeparators,
  judge: (value) => {
    if (/^[0-9]{10}$/.test(value)) return vkn.problem(value);
    return /^[0-9]{11}$/.test(value) ? tckn.problem(value) : 'taxNumberShape';
  },
});

/** Adds the check digit to the nine digits before it. */
export function completeVkn(nine: string): string {
  requireNine(nine, /^[0-9]{9}$/);
  const sum = digitsOf(nine).reduce((total, digit, index) => total + vknWeight(digit, index), 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

function vknWeight(digit: number, index: number) {
  const shifted = (digit + 9 - index) % 10;
  return shifted === 9 ? 9 : (shifted * 2 ** (9 - index)) % 9;
}

/** Adds the two check digits to the nine digits before them; the first of these is not 0. */
export function completeTckn(nine: string): string {
  requireNine(nine, /^[1-9][0-9]{8}$/);
  const digits = digitsOf(nine);
  const odd = sumOf(digits.filter((_, index) => index % 2 === 0));
  const even = sumOf(digits.filter((_, index) => index % 2 === 1));
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return `${nine}${tenth}${(odd + even + tenth) % 10}`;
}

const sumOf = (digits: number[]) => digits.reduce((total, digit) => total + digit, 0);

function requireNine(nine: string, shape: RegExp) {
  if (nine.length !== 9 || !shape.test(nine)) throw new RangeError('nine digits are completed');
}
