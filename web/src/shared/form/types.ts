import type { Field, Form, Option } from '../../../../domain/form/field.ts';
import type { DocumentField } from '../../../../domain/form/parts.ts';
import type { Records } from './records/types.ts';

export type { DocumentField, Field, Form, Option };
export type Answer = Readonly<Record<string, unknown>>;

/** A file that has been handed over for a field, or waits for it. */
export type Uploaded = { readonly id: string; readonly fileName: string; readonly bytes: number };

/** The field that a file is for and, where it asks for one each, the entry. */
export type Wanted = { readonly field: string; readonly entry?: string | undefined };

/** Where the files of a form go; a form without files has none. */
export type UploadTo = (
  wanted: Wanted,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
) => Promise<Uploaded>;

/** A file that was handed in for the same paper in an earlier case. */
export type EarlierFile = Uploaded & { readonly at: string; readonly caseNumber: string };
export type Earlier = {
  /** What is asked for once, and kept under this name. */
  readonly key: string;
  readonly list: (field: string) => Promise<readonly EarlierFile[]>;
  readonly use: (wanted: Wanted, id: string) => Promise<Uploaded>;
};

/** What every control is given. `name` is the path in the answer: `taxNumber`, `missing.0.why`. */
export type ControlProps<F extends Field = Field> = {
  readonly field: F;
  /** Of a field that asks for one each: for which. */
  readonly entry?: string;
  /** What that entry is called, for those who do not see under which heading they are. */
  readonly among?: string | undefined;
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly problems: Readonly<Record<string, string>>;
  /** The whole answer so far, for lists and days that depend on another field. */
  readonly answer: Answer;
  readonly uploads?: Uploads | undefined;
  /** Where records are searched; a form that asks for none has none. */
  readonly records?: Records | undefined;
};

export type Uploads = {
  readonly to: UploadTo;
  readonly earlier?: Earlier;
  /** What is there already, by id: names for the files of a draft. */
  readonly known: ReadonlyMap<string, Uploaded>;
};
