import { email, kep } from './identifiers/email.ts';
import { iban } from './identifiers/iban.ts';
import type { Identifier } from './identifiers/identifier.ts';
import { imei } from './identifiers/imei.ts';
import { landline, mobile } from './identifiers/phone.ts';
import { taxNumber, tckn, vkn } from './identifiers/tax.ts';
import { declaration, gtip, mersis } from './identifiers/trade.ts';

export { emailKey } from './identifiers/email.ts';
export type { Identifier } from './identifiers/identifier.ts';
export { type IdentifierProblem, identifierSentences } from './identifiers/sentences.ts';
export { completeTckn, completeVkn } from './identifiers/tax.ts';

/** Normalise first, store what comes out, judge that: `identifiers.vkn.problem(identifiers.vkn.normalise(typed))`. */
export const identifiers = {
  vkn,
  tckn,
  taxNumber,
  mobile,
  landline,
  iban,
  imei,
  mersis,
  gtip,
  kep,
  declaration,
  email,
} as const satisfies Record<string, Identifier>;

export type IdentifierKind = keyof typeof identifiers;

export const isVkn = vkn.is;
export const isTckn = tckn.is;
export const isTaxNumber = taxNumber.is;
export const isMobile = mobile.is;
export const isLandline = landline.is;
export const isIban = iban.is;
export const isImei = imei.is;
export const isMersis = mersis.is;
export const isGtip = gtip.is;
export const isKep = kep.is;
export const isDeclaration = declaration.is;
export const isEmail = email.is;
