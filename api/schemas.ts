import type { Readable } from 'node:stream';
import Type, { type TSchema } from 'typebox';
import { institutionIds } from '../domain/institutions.ts';

/** Pieces that many routes share. `examples` feed the documentation and are tested against the schema itself. */
export const uuid = (description = 'An id') =>
  Type.String({ format: 'uuid', description, examples: ['019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11'] });
export const instant = (description = 'An instant, UTC') =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-21T08:30:00.000Z'] });
export const day = (description = 'A day') => Type.String({ format: 'date', description, examples: ['2026-11-24'] });
export const words = (maxLength: number, example: string, description?: string) =>
  Type.String({ minLength: 1, maxLength, examples: [example], ...(description && { description }) });
export const institution = Type.Enum(institutionIds);
/** The firm in whose name something is asked or filed. */
export const inNameOf = {
  firm: Type.Optional(words(11, '1000000018', 'In whose name: a firm of yours, or one whose proxy you hold')),
  as: Type.Optional(Type.Enum(['exporter', 'broker'], { description: 'As what, where the firm of yours is both' })),
};
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** 202 and 204 without a body. */
export const nothing = Type.Unsafe<undefined>({ description: 'No body' });
export const isNothing = (schema: TSchema) => schema === nothing;

/** An answer that is not JSON: a file, an event stream. */
export const streamed = <const M extends string>(streamed: M): TSchema & { readonly streamed: string } =>
  Object.assign(Type.Unsafe<Readable>({ type: 'string', format: 'binary' }), { streamed });
export const mediaTypeOf = (schema: TSchema): string | undefined => (schema as { streamed?: string }).streamed;
