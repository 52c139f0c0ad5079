import type { TObject, TSchema } from 'typebox';
import { scopeNames, scopes } from '../domain/scopes.ts';
import { exampleOf } from './examples.ts';
import { problemSchema, problemsOf } from './openapi-problems.ts';
import type { Route } from './route.ts';
import { isNothing, mediaTypeOf } from './schemas.ts';
import { closed } from './validation.ts';

/** OpenAPI 3.1 speaks JSON Schema, and so does the table: this only arranges it. */
export function openApi(routes: readonly Route[]) {
  return {
    openapi: '3.1.0',
    info: { title: 'Evrak', version: '1', description: 'Public paperwork as durable workflows.' },
    paths: pathsOf(routes),
    components: { schemas: { Problem: problemSchema }, securitySchemes },
  };
}

function pathsOf(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const entry of routes) {
    const path = entry.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [entry.method.toLowerCase()]: operationOf(entry) };
  }
  return paths;
}

function operationOf(entry: Route) {
  const body = bodyOf(entry);
  return {
    operationId: operationIdOf(entry),
    summary: entry.summary,
    security: securityOf(entry),
    'x-who': entry.who,
    parameters: [
      ...parametersOf('path', entry.params),
      ...parametersOf('query', entry.query),
      ...keyOf(entry),
      ...matchOf(entry),
    ],
    ...(body && { requestBody: body }),
    responses: { ...answersOf(entry), ...problemsOf(entry) },
  };
}

function securityOf({ who, scope }: Route) {
  if (who === 'anyone') return [];
  return [{ session: [] }, { sessionOverHttps: [] }, ...(scope === undefined ? [] : [{ token: [scope] }])];
}

const operationIdOf = ({ method, path }: Route) =>
  `${method.toLowerCase()}${path
    .replace(/^\/api/, '')
    .replace(/:/g, 'by-')
    .replace(/\W+(\w?)/g, (_, next: string) => next.toUpperCase())}`;

const parametersOf = (place: 'path' | 'query', schema: TObject | undefined) =>
  Object.entries(schema?.properties ?? {}).map(([name, of]) => ({
    ...{ name, in: place, required: place === 'path' || isRequired(schema, name) },
    schema: closed(of),
    example: exampleOf(of),
  }));

const isRequired = (schema: TObject | undefined, name: string) =>
  ((schema?.required ?? []) as readonly string[]).includes(name);

function keyOf({ method, key, upload }: Route) {
  if (method !== 'POST' || key === 'none' || (upload && key !== 'own')) return [];
  const schema = { type: 'string', pattern: '^[\\w-]{16,128}$' };
  return [{ name: 'Idempotency-Key', in: 'header', required: key === 'own', schema, example: keyExample }];
}

const keyExample = '5d9f3c1e-8a4b-4f27-9c66-0b1f2a7d3e90';

const matchOf = ({ versioned, method }: Route) =>
  versioned && method !== 'GET'
    ? [{ name: 'If-Match', in: 'header', required: false, schema: { type: 'string' }, example: matchExample }]
    : [];
const matchExample = '"019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11"';

function bodyOf({ body, upload }: Route) {
  if (upload) return { required: true, content: { 'multipart/form-data': { schema: uploadSchema } } };
  return body && { required: true, content: { 'application/json': contentOf(body) } };
}

const uploadSchema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };

const answersOf = ({ returns, versioned }: Route) =>
  Object.fromEntries(
    Object.entries(returns).map(([status, schema]) => [status, { ...answerOf(schema), ...(versioned && tagged) }]),
  );

const tagged = { headers: { ETag: { description: 'The version that If-Match names', schema: { type: 'string' } } } };

function answerOf(schema: TSchema) {
  const description = (schema as { description?: string }).description ?? 'The answer';
  if (isNothing(schema)) return { description };
  const mediaType = mediaTypeOf(schema);
  if (mediaType) return { description, content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } };
  return { description, content: { 'application/json': contentOf(schema) } };
}

const contentOf = (schema: TSchema) => ({ schema: closed(schema), example: exampleOf(schema) });

const describedScopes = `Scopes: ${scopeNames.map((name) => `${name} (${scopes[name]})`).join('; ')}.`;
const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'evrak' },
  sessionOverHttps: { type: 'apiKey', in: 'cookie', name: '__Host-evrak' },
  token: { type: 'http', scheme: 'bearer', description: `POST /api/tokens makes one. ${describedScopes}` },
};
