import type { DocumentKind } from './limits.ts';

/** Why a file was not taken. Each code has one Turkish sentence in sentences.ts. */
export const refusalCodes = [
  'file.missing',
  'file.many',
  'file.interrupted',
  'file.form',
  'file.empty',
  'file.tooLarge',
  'file.kind',
  'file.nameDirection',
  'file.nameHidden',
  'file.nameDouble',
  'file.disguised',
  'file.mixed',
  'file.html',
  'file.office',
  'file.archive',
  'file.heic',
  'file.unknown',
  'file.damagedImage',
  'file.damagedPdf',
  'file.pixels',
  'file.encrypted',
  'file.active',
  'file.attachments',
  'file.pages',
  'file.heavy',
  'file.busy',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What the sentence of a refusal speaks of. */
export type RefusalFacts = { readonly bytes?: number; readonly pages?: number; readonly found?: string };
export type Refusal = RefusalFacts & { readonly refused: RefusalCode; readonly kind: DocumentKind };

export const isRefusal = (result: object): result is Refusal => 'refused' in result;
