import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Field, type FieldKind, type Form, isDocumentField } from '../form/index.ts';
import { type Identifier, identifiers } from '../identifiers.ts';
import { formats, schemaOf } from '../schema.ts';
import type { Answer, Code, Problem } from './problem.ts';
import { sentenceOf } from './sentences.ts';
import type { Tray } from './tray.ts';

/** What the form's schema says of a tidied answer, each complaint turned into a sentence for the field it is about. */
export function judged(form: Form, answer: Answer, { spots }: Tray): readonly Problem[] {
  const validate = validatorOf(form);
  if (validate(answer)) return [];
  return (validate.errors ?? []).flatMap((error) => {
    const spot = spots.get(pathOf(error));
    const code = spot && codeOf(error, spot.field);
    return code ? [{ field: spot.path, code, sentence: sentenceOf(code, spot) }] : [];
  });
}

const validators = new WeakMap<Form, ValidateFunction>();

/** A form is compiled once, by an instance of its own: ajv would keep every schema that it has ever seen. */
function validatorOf(form: Form): ValidateFunction {
  const made = validators.get(form) ?? new Ajv2020({ ...settings, formats }).compile(schemaOf(form));
  validators.set(form, made);
  return made;
}

/** That our schemas are schemas is tested, not looked up with the first answer to each form. */
const settings = { allErrors: true, verbose: true, strictTypes: false, validateSchema: false };

const pathOf = ({ instancePath, keyword, params }: ErrorObject) =>
  [
    ...instancePath.split('/').slice(1).map(unescaped),
    ...(keyword === 'required' ? [params['missingProperty']] : []),
  ].join('.');

const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

const codes: { readonly [keyword: string]: Code } = {
  required: 'required',
  'false schema': 'notAsked',
  type: 'shape',
  enum: 'option',
  minLength: 'tooShort',
  maxLength: 'tooLong',
  minItems: 'tooFew',
  maxItems: 'tooMany',
  minimum: 'outOfRange',
  maximum: 'outOfRange',
};

/** Branches of "at least one" and the conditions themselves are not complaints of their own (./law.ts says the first). */
function codeOf({ keyword, schemaPath, instancePath, data }: ErrorObject, field: Field): Code | undefined {
  if (schemaPath.includes('/anyOf/') || instancePath.includes('/if/')) return undefined;
  return keyword === 'format' ? problemOf(field, String(data)) : codes[keyword];
}

function problemOf(field: Field, value: string): Code {
  if (isDocumentField(field)) return 'documentUnknown';
  const of: { readonly [kind in FieldKind]?: Identifier } = byKind;
  return of[field.kind]?.problem(value) ?? (field.kind === 'date' ? 'dateShape' : 'shape');
}

const byKind = {
  email: identifiers.email,
  mobile: identifiers.mobile,
  phone: identifiers.landline,
  nationalId: identifiers.tckn,
  taxNumber: identifiers.taxNumber,
  firm: identifiers.taxNumber,
  iban: identifiers.iban,
} as const;
