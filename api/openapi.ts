import type { TObject, TSchema } from 'typebox';
import { type ProblemCode, problems } from '../domain/errors.ts';
import { scopeNames, scopes } from '../domain/scopes.ts';
import { exampleOf } from './examples.ts';
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
  return [{ name: 'Idempotency-Key', in: 'header', required: key === 'own', schema }];
}

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

/** Those that follow from who may ask and what is sent, and those that the route names itself. */
function codesOf({ who, scope, method, problems: own = [], upload, key }: Route): ProblemCode[] {
  const codes: ProblemCode[] = ['Unfit', 'RepeatedParameter', 'Unexpected', 'Unavailable'];
  if (who !== 'anyone') codes.push('NotSignedIn', 'NotYours', scope ? 'ScopeMissing' : 'ClosedToTokens');
  if (scope) codes.push('TokenUnknown', 'TooManyRequests');
  if (method !== 'GET') codes.push('CrossSite');
  if (method !== 'GET' && !upload) codes.push('UnreadableBody', 'ForbiddenKey', 'TooDeep', 'TooLarge', 'NotJson');
  if (method === 'POST' && key !== 'none' && !upload) codes.push('KeyNeeded', 'KeyReused', 'InProgress');
  return [...new Set([...codes, ...own])];
}

function problemsOf(entry: Route) {
  const codes = codesOf(entry);
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort();
  return Object.fromEntries(statuses.map((status) => [status, problemsAt(status, codes)]));
}

function problemsAt(status: number, codes: readonly ProblemCode[]) {
  const here = codes.filter((code) => problems[code].status === status);
  const examples = Object.fromEntries(
    here.map((code) => [code, { value: { type: `/problems/${code}`, code, ...problems[code] } }]),
  );
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description: here.join(', '), content: { 'application/problem+json': { schema, examples } } };
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457; `code` is for programs, `title` and `detail` are for people',
  required: ['type', 'title', 'status', 'code', 'detail', 'id'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    id: { type: 'string', description: 'Names the request in the log' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'say'],
        properties: { at: { type: 'string', description: 'JSON pointer' }, say: { type: 'string' } },
      },
    },
  },
};

const describedScopes = `Scopes: ${scopeNames.map((name) => `${name} (${scopes[name]})`).join('; ')}.`;
const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'evrak' },
  sessionOverHttps: { type: 'apiKey', in: 'cookie', name: '__Host-evrak' },
  token: { type: 'http', scheme: 'bearer', description: `POST /api/tokens makes one. ${describedScopes}` },
};
