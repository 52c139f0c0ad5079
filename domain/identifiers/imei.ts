import { digitsOf, identifier, withoutSeparators } from './identifier.ts';

/** What has 14 or 16 digits is reported, never repaired: the missing digit could belong to another device. */
export const imei = identifier({
  longest: 16,
  tooLong: 'imeiShape',
  tidy: withoutSeparators,
  judge: (value) => {
    if (!/^[0-9]{14,16}$/.test(value)) return 'imeiShape';
    if (value.length === 14) return 'imeiWithoutCheckDigit';
    if (value.length === 16) return 'imeiWithSoftwareVersion';
    if (new Set(value).size === 1) return 'imeiPlaceholder';
    return luhnHolds(value) ? undefined : 'imeiCheckDigit';
  },
});

const luhnHolds = (value: string) =>
  digitsOf(value).reduce((sum, digit, at) => sum + luhnWeight(digit, at), 0) % 10 === 0;

const luhnWeight = (digit: number, at: number) => (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0));
