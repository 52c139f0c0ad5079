import { Ajv, type ErrorObject, type Options } from 'ajv';
import formats from 'ajv-formats';
import type { TSchema } from 'typebox';
import { type FieldProblem, Refusal } from '../domain/errors.ts';
import { unkeepableIn } from './characters.ts';
import { sentenceFor } from './field-sentences.ts';

type Part = 'body' | 'query' | 'params';
export type Judge = (value: unknown) => void;

/** Names of parameters are text; `7` and `true` become what the schema says. Bodies are taken as they are. */
const ofBodies = ajv({ allErrors: true });
const ofWords = ajv({ allErrors: true, coerceTypes: true });
const ofAnswers = ajv({});

/** Refuses what does not fit, naming every field at once. */
export function judgeOf(part: Part, schema: TSchema): Judge {
  const fits = (part === 'body' ? ofBodies : ofWords).compile(closed(schema));
  return (value) => {
    const unkeepable = unkeepableIn(`/${part}`, value).slice(0, mostFields);
    if (unkeepable.length > 0) throw new Refusal('Unfit', { fields: unkeepable });
    if (!fits(value)) throw new Refusal('Unfit', { fields: fieldsOf(part, fits.errors ?? []) });
  };
}

/** Nothing leaves that the table does not declare (R26): such an answer is our bug. Values are never named. */
export function checkOf(schema: TSchema): Judge {
  const fits = ofAnswers.compile(closed(schema));
  return (value) => {
    const [first] = fits(value) ? [] : (fits.errors ?? []);
    if (first) throw new Error(`the answer does not fit its schema at ${first.instancePath || '/'}: ${first.keyword}`);
  };
}

/** Objects take the keys that they declare and no other (R26), however deep. */
export function closed(schema: TSchema): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema), (_, part: unknown) =>
    isOpenObject(part) ? { ...part, additionalProperties: false } : part,
  );
}

const isOpenObject = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' &&
  part !== null &&
  'type' in part &&
  part.type === 'object' &&
  'properties' in part &&
  !('additionalProperties' in part) &&
  !('patternProperties' in part);

const mostFields = 50;

function fieldsOf(part: Part, errors: readonly ErrorObject[]): FieldProblem[] {
  const told = errors.filter(({ keyword }) => keyword !== 'if').slice(0, mostFields);
  return told.map((error) => ({ at: `/${part}${pointerOf(error)}`.slice(0, 200), say: sentenceFor(error) }));
}

function pointerOf({ instancePath, params }: ErrorObject): string {
  const key: unknown = params['missingProperty'] ?? params['additionalProperty'];
  return key === undefined ? instancePath : `${instancePath}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

function ajv(options: Options) {
  const made = new Ajv({ strictTypes: false, ...options });
  formats.default(made);
  return made;
}
