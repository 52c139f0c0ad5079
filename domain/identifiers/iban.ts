import { isValidIBAN } from 'ibantools';
import { identifier, upperAscii, withoutSeparators } from './identifier.ts';

export const iban = identifier({
  longest: 34,
  tooLong: 'ibanShape',
  tidy: (given) => upperAscii(withoutSeparators(given)).replace(/İ|ı/g, 'I'),
  judge: (value) => {
    if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$/.test(value)) return 'ibanShape';
    if (value.startsWith('TR') && value.length !== 26) return 'ibanTurkishLength';
    return isValidIBAN(value) && keepsReserve(value) ? undefined : 'ibanCheckDigits';
  },
});

/** A Turkish IBAN is bank (5), a reserve digit that is always 0, account (16); the country tables know only its length. */
const keepsReserve = (value: string) => !value.startsWith('TR') || value[9] === '0';
