import express, { type Request, type RequestHandler, type Response } from 'express';
import { Refusal } from '../domain/errors.ts';

export const bodyLimit = 256 * 1024;
const deepest = 16;
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a JSON body under limits. A request without a body counts as an empty object: its missing fields are named. */
export function readBody(limit = bodyLimit): RequestHandler {
  const parse = express.json({ limit, inflate: false, strict: false, type: () => true });
  return async (request, response, next) => {
    if (!hasBody(request)) request.body = {};
    else if (isJson(request)) await parsed(parse, request, response);
    else throw new Refusal('NotJson');
    refuseTraps(request.body);
    next();
  };
}

const parsed = (parse: RequestHandler, request: Request, response: Response) =>
  new Promise<void>((resolve, reject) => {
    void parse(request, response, (problem?: unknown) => (problem ? reject(problem) : resolve()));
  });

const isJson = (request: Request) =>
  request.is('application/json') && !/charset=(?!"?utf-8"?\s*(;|$))/i.test(request.get('content-type') ?? '');

const hasBody = (request: Request) =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** Keys that reach a prototype (R30) and nesting that exhausts a stack; without recursion, for the same reason. */
function refuseTraps(body: unknown) {
  for (let level = [body], depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new Refusal('TooDeep');
    const objects = level.filter((value) => typeof value === 'object' && value !== null) as object[];
    if (objects.some((object) => Object.keys(object).some((key) => forbidden.has(key))))
      throw new Refusal('ForbiddenKey');
    level = objects.flatMap((object) => Object.values(object));
  }
}
