import type { DocumentKind } from '../documents.ts';
import type { FactName, SourceName } from '../names.ts';

/** A field is asked only when another field of the same form has one of these values, or when a named fact holds. */
export type When = { readonly field: string; readonly is: string | readonly string[] } | { readonly fact: FactName };

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
  /** One value for each entry of a named source, such as one signed petition a secretariat. */
  readonly each?: SourceName;
};

/** What each kind of field says beyond the common. */
type Kinds = {
  text: { readonly min?: number; readonly max: number };
  note: { readonly min?: number; readonly max: number };
  email: unknown;
  mobile: unknown;
  phone: unknown;
  nationalId: unknown;
  taxNumber: unknown;
  iban: { readonly saved?: SourceName };
  date: { readonly notBefore?: 'today' | 'tomorrow'; readonly notAfter?: 'today' };
  money: { readonly currency: 'TRY' | 'EUR' | 'USD' };
  number: { readonly min: number; readonly max: number };
  yesNo: unknown;
  choice: { readonly options: Options };
  /** A tax number that the registry of firms knows as a firm of this kind. */
  firm: { readonly as: FirmKind | { readonly field: string } };
  rows: { readonly columns: readonly Field[] };
} & { readonly [kind in DocumentKind]: unknown };

export type FieldKind = keyof Kinds;
export type FieldOf<K extends FieldKind> = { [kind in K]: Common & { readonly kind: kind } & Kinds[kind] }[K];
export type Field = FieldOf<FieldKind>;

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
