import type { DocumentKind } from './limits.ts';

/** Why a file was not taken. Each code has one Turkish sentence in sentences.ts. */
export type RefusalCode =
  | 'file.missing'
  | 'file.many'
  | 'file.interrupted'
  | 'file.form'
  | 'file.empty'
  | 'file.tooLarge'
  | 'file.kind'
  | 'file.disguised'
  | 'file.mixed'
  | 'file.html'
  | 'file.office'
  | 'file.damaged'
  | 'file.pixels'
  | 'file.encrypted'
  | 'file.active'
  | 'file.attachments'
  | 'file.pages'
  | 'file.heavy'
  | 'file.busy';

export type Refusal = {
  readonly refused: RefusalCode;
  readonly kind: DocumentKind;
  readonly bytes?: number;
  readonly pages?: number;
  readonly found?: string;
};

export const isRefusal = (result: object): result is Refusal => 'refused' in result;
