import type { Field, Form, Option } from '../../../../domain/form/field.ts';
import type { DocumentField } from '../../../../domain/form/parts.ts';

export type { DocumentField, Field, Form, Option };
export type Answer = Readonly<Record<string, unknown>>;

/** A file that has been handed over for a field, or waits for it. */
export type Uploaded = { readonly id: string; readonly fileName: string; readonly bytes: number };

/** Where the files of a form go; a form without files has none. */
export type UploadTo = (
  field: string,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
) => Promise<Uploaded>;

/** What every control is given. `name` is the path in the answer: `taxNumber`, `missing.0.why`. */
export type ControlProps<F extends Field = Field> = {
  readonly field: F;
  readonly name: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly problems: Readonly<Record<string, string>>;
  /** The whole answer so far, for lists and days that depend on another field. */
  readonly answer: Answer;
  readonly uploads?: Uploads | undefined;
};

export type Uploads = {
  readonly to: UploadTo;
  /** What is there already, by id: names for the files of a draft. */
  readonly known: ReadonlyMap<string, Uploaded>;
};
