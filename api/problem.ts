import type { ErrorRequestHandler, Response } from 'express';
import { isRefusal, problems, Refusal } from '../domain/errors.ts';
import { contextOf } from './context.ts';
import type { ApiDeps } from './deps.ts';

/**
 * Every refusal leaves as problem+json (RFC 9457). Of a bug only its log id is told. That there is too much to do is no
 * error of this request, and telling of a thousand a second would be more of it.
 */
export const answerProblem =
  ({ log }: Pick<ApiDeps, 'log'>): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    const refusal = refusalFor(error);
    if (refusal.status >= 500 && refusal.code !== 'Busy')
      log.error({ id: contextOf(response).id, err: error }, 'request failed');
    if (response.headersSent) return void response.destroy();
    sendRefusal(response, refusal);
  };

export function sendRefusal(response: Response, { code, told }: Refusal) {
  const { status, title, detail } = problems[code];
  const context = contextOf(response);
  context.problem = code;
  if (told.retryAfterSeconds !== undefined) response.set('Retry-After', String(told.retryAfterSeconds));
  const fields = told.fields && { fields: told.fields };
  const standard = { type: `/problems/${code}`, title, status, code, detail: told.detail ?? detail, id: context.id };
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...told.extra, ...standard, ...fields }));
}

function refusalFor(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  const { type, code, name, limit } = (error ?? {}) as { type?: string; code?: unknown; name?: string; limit?: number };
  if (error instanceof URIError) return new Refusal('UnreadableAddress');
  if (type === 'entity.too.large' && limit) return new Refusal('TooLarge', { detail: atMost(limit) });
  if (type !== undefined && type in ofBodies) return new Refusal(ofBodies[type as keyof typeof ofBodies]);
  if (name === 'KnexTimeoutError' || isAway(code) || wasCut(error))
    return new Refusal('Unavailable', { retryAfterSeconds: 5 });
  return new Refusal('Unexpected');
}

const atMost = (bytes: number) => `En fazla ${bytes / 1024} KB gönderin.`;

/** What the body parser calls its refusals. */
const ofBodies = {
  'entity.too.large': 'TooLarge',
  'entity.parse.failed': 'UnreadableBody',
  'request.aborted': 'UnreadableBody',
  'request.size.invalid': 'UnreadableBody',
  'encoding.unsupported': 'NotJson',
  'charset.unsupported': 'NotJson',
} as const;

/** The database is away, starting, stopping, full or being moved; the person tries again (R8). */
const isAway = (code: unknown) =>
  typeof code === 'string' &&
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08\w{3}|57P\d\d|53\w{3}|3D000)$/.test(code);

/** The driver has no code for a connection that ended under a query. */
const wasCut = (error: unknown) =>
  error instanceof Error &&
  /(Connection terminated( unexpectedly)?|Unable to acquire a connection)$/.test(error.message);
