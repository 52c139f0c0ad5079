import { identifier, withoutSeparators } from './identifier.ts';

const tidy = (given: string) => withoutSeparators(given).replace(/[()/]/g, '');

/** The Turkish plan, which Northern Cyprus shares (0533, 0542, 0548). */
export const mobile = identifier({
  longest: 11,
  tooLong: 'mobileShape',
  tidy,
  judge: (value) => (/^05[0-9]{9}$/.test(value) ? undefined : 'mobileShape'),
});

/** Geographic codes begin with 2, 3 or 4 (0392 is Northern Cyprus); firms also have 0850 numbers. */
export const landline = identifier({
  longest: 11,
  tooLong: 'landlineShape',
  tidy,
  judge: (value) => (/^0(?:[2-4][0-9]{2}|850)[0-9]{7}$/.test(value) ? undefined : 'landlineShape'),
});
