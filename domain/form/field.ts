import type { DocumentKind, FactName, RecordName, SourceName } from '../names.ts';

/** A field or page is asked only if a field before it has one of these values, a fact holds, or a fact does not hold. */
export type When =
  | { readonly field: string; readonly is: Value | readonly Value[] }
  | { readonly fact: FactName }
  | { readonly unless: FactName };
type Value = string | boolean;

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

/** Options stand in the form, or come from a named source, which may depend on another field (`of`). */
export type Options = readonly Option[] | { readonly from: SourceName; readonly of?: string };

type Common = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
  readonly when?: When;
  /** Several values in one field (`max` values at most). */
  readonly many?: { readonly min?: number; readonly max: number };
  /** One value for each entry, such as one signed petition a secretariat; where there is no entry, nothing is asked. */
  readonly each?: SourceName | readonly Option[];
  /** Given once: when the step is visited again it is asked only if it was named missing (`missingPapers`). */
  readonly once?: true;
};

/** Values given before, offered again; another may be written. */
type Suggested = { readonly suggest?: Options };

/** What each kind of field says beyond the common. */
type Kinds = {
  text: Suggested & { readonly min?: number; readonly max: number };
  note: { readonly min?: number; readonly max: number };
  email: Suggested;
  mobile: Suggested;
  phone: Suggested;
  nationalId: unknown;
  taxNumber: unknown;
  iban: Suggested;
  date: { readonly notBefore?: 'today' | 'tomorrow' | { readonly field: string }; readonly notAfter?: 'today' };
  money: { readonly currency: Currency | { readonly field: string } };
  number: { readonly min: number; readonly max: number };
  yesNo: unknown;
  choice: { readonly options: Options };
  /** A tax number that the registry of firms knows as a firm of this kind. */
  firm: Suggested & { readonly as: FirmKind | { readonly field: string } };
  rows: { readonly columns: readonly Field[] };
  /** Ids out of a source that is searched, never listed whole. */
  records: { readonly from: RecordName };
} & { readonly [kind in DocumentKind]: unknown };

export type FieldKind = keyof Kinds;
export type FieldOf<K extends FieldKind> = { [kind in K]: Common & { readonly kind: kind } & Kinds[kind] }[K];
export type Field = FieldOf<FieldKind>;

export type Currency = 'TRY' | 'EUR' | 'USD' | 'GBP';
export type FirmKind = 'exporter' | 'broker';
export type Page = {
  readonly title: string;
  readonly about?: string;
  readonly fields: readonly Field[];
  readonly when?: When;
  /** At least one of these fields is filled in. */
  readonly atLeastOne?: { readonly of: readonly string[]; readonly sentence: string };
};

/** A short form is a list of fields, a long one a list of pages. */
export type Form = readonly Field[] | readonly Page[];
