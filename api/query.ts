import type { Request } from 'express';
import type { TObject } from 'typebox';
import { Refusal } from '../domain/errors.ts';

/** A flat object without a prototype; only what the schema calls a list may be given more than once. */
export function queryOf(request: Request, schema: TObject | undefined): Record<string, unknown> {
  const given = new URLSearchParams(request.originalUrl.split('?').slice(1).join('?'));
  const query: Record<string, unknown> = Object.create(null);
  for (const name of new Set(given.keys())) {
    const values = given.getAll(name);
    const isList = (schema?.properties[name] as { type?: string } | undefined)?.type === 'array';
    if (!isList && values.length > 1) throw new Refusal('RepeatedParameter', { fields: [repeated(name)] });
    query[name] = isList ? values : values[0];
  }
  return query;
}

const repeated = (name: string) => ({ at: `/query/${name.slice(0, 100)}`, say: 'Bu parametreyi bir kez yazın.' });
