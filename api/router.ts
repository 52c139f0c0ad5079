import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { TSchema } from 'typebox';
import Type from 'typebox';
import { Refusal } from '../domain/errors.ts';
import { admit } from './admission.ts';
import { readBody } from './body.ts';
import { contextOf } from './context.ts';
import type { ApiDeps } from './deps.ts';
import { keyOf, once } from './idempotency.ts';
import { downloadsLine, stepIn, stepOut, uploadsLine, waitInLine } from './overload.ts';
import { queryOf } from './query.ts';
import type { Asked, Outgoing, Route, Who } from './route.ts';
import { isNothing, mediaTypeOf } from './schemas.ts';
import { checkOf, type Judge, judgeOf } from './validation.ts';

/** The table made into a router: admission, reading, judging, acting, checking, answering, in this order. */
export function routerOf(routes: readonly Route[], deps: ApiDeps): Router {
  const lines = { uploads: waitInLine(uploadsLine()), downloads: waitInLine(downloadsLine()) };
  const router = Router({ caseSensitive: true, strict: true });
  for (const entry of routes)
    router[lower(entry.method)](entry.path, named(entry), guard(entry), ...reading(entry, lines), acting(entry, deps));
  for (const path of new Set(routes.map((entry) => entry.path))) router.all(path, refuseMethod(path, routes));
  return router;
}

const lower = (method: Route['method']) => method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';

const named =
  ({ path }: Route): RequestHandler =>
  (_request, response, next) => {
    contextOf(response).route = path;
    next();
  };

/** Before a byte of the body is read. */
const guard =
  (entry: Route): RequestHandler =>
  (_request, response, next) => {
    const context = contextOf(response);
    context.actor = admit(entry, context.actor);
    next();
  };

type Lines = { readonly uploads: RequestHandler; readonly downloads: RequestHandler };

/** What is read from the sender meanwhile takes as long as the sender likes. */
function reading(entry: Route, { uploads, downloads }: Lines): RequestHandler[] {
  if (entry.upload) return [stepOut, uploads];
  if (entry.download) return [stepOut, downloads];
  return takesBody(entry) ? [stepOut, readBody(entry.bodyLimit), stepIn] : [];
}

function acting(entry: Route, deps: ApiDeps): RequestHandler {
  const judges = judgesOf(entry);
  const check = checksOf(entry);
  return async (request, response) => {
    const asked = askedOf(entry, request, response, deps);
    for (const part of ['params', 'query', 'body'] as const) judges[part]?.(asked[part]);
    const answer = await once(entry, asked, () => entry.handle(asked as never));
    check(answer);
    await send(entry, response, answer);
  };
}

const takesBody = ({ method, upload }: Route) => method !== 'GET' && !upload;

function askedOf(entry: Route, request: Request, response: Response, deps: ApiDeps): AskedOfAny {
  const { actor, institution, network } = contextOf(response);
  return {
    ...{ deps, institution, network, request, who: actor, key: keyOf(entry, request) },
    params: request.params,
    query: queryOf(request, entry.query),
    body: takesBody(entry) ? request.body : undefined,
  };
}

type AskedOfAny = Omit<Asked<undefined, undefined, TSchema, Who>, 'params' | 'query'> & {
  readonly params: unknown;
  readonly query: unknown;
};

const noMembers = Type.Object({});

function judgesOf(entry: Route): { readonly [part in 'params' | 'query' | 'body']?: Judge } {
  return {
    params: judgeOf('params', entry.params ?? noMembers),
    query: judgeOf('query', entry.query ?? noMembers),
    ...(takesBody(entry) && { body: judgeOf('body', entry.body ?? noMembers) }),
  };
}

function checksOf({ returns, method, path }: Route): (answer: Outgoing) => void {
  const checks = new Map(Object.entries(returns).map(([status, schema]) => [Number(status), checkOfAnswer(schema)]));
  return ({ status, body }) => {
    const check = checks.get(status);
    if (!check) throw new Error(`${method} ${path} does not declare that it answers ${status}`);
    check(body);
  };
}

const checkOfAnswer = (schema: TSchema): Judge =>
  isNothing(schema) || mediaTypeOf(schema) !== undefined ? () => undefined : checkOf(schema);

async function send({ download }: Route, response: Response, { status, body, stream, headers = {} }: Outgoing) {
  response.status(status);
  for (const [name, value] of Object.entries(headers))
    response.set(name, typeof value === 'string' ? value : [...value]);
  if (stream && !download) contextOf(response).turn?.end(); // whoever reads it may be slow
  if (stream) return pipeline(stream, response).catch(() => closeBoth(stream, response));
  if (body === undefined) return void response.end();
  response.type('application/json').send(JSON.stringify(body));
}

/** Whoever has hung up before the first byte leaves a stream that no pipeline has touched: its file stays open. */
function closeBoth(stream: Readable, response: Response) {
  stream.destroy();
  response.destroy();
}

const refuseMethod =
  (path: string, routes: readonly Route[]): RequestHandler =>
  (_request, response) => {
    const known = routes.filter((entry) => entry.path === path).map(({ method }) => method);
    response.set('Allow', known.join(', '));
    throw new Refusal('MethodNotAllowed');
  };

export const unknownAddress: RequestHandler = () => {
  throw new Refusal('NotFound');
};
