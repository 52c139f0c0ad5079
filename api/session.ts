import type { Request, RequestHandler } from 'express';
import { actorBehind } from '../db/sessions.ts';
import { bearerIn } from './bearer.ts';
import { type Context, contextOf } from './context.ts';
import { cookieName, tokenIn } from './cookie.ts';
import type { ApiDeps } from './deps.ts';
import { holderOf } from './identity/tokens.ts';

/**
 * Finds who asks. A request without a session goes on: its route says whether one is needed. Where there is a token the
 * cookie is not looked at, so that a token that is over is never taken for its owner's browser.
 */
export const findActor =
  (deps: ApiDeps): RequestHandler =>
  async (request, response, next) => {
    const context = contextOf(response);
    const text = bearerIn(request);
    if (text === undefined) context.actor = await bySession(deps, request, context);
    else {
      response.set('WWW-Authenticate', 'Bearer');
      context.actor = await holderOf(deps, { text, ...context });
      response.removeHeader('WWW-Authenticate');
    }
    next();
  };

async function bySession({ config, db, clock }: ApiDeps, request: Request, { institution }: Context) {
  const token = tokenIn(request, cookieName(institution, config));
  return token === undefined ? undefined : actorBehind(db, { token, institution, now: await clock.now() });
}
