import type { RequestHandler } from 'express';
import { actorBehind } from '../db/sessions.ts';
import { contextOf } from './context.ts';
import { cookieName, tokenIn } from './cookie.ts';
import type { ApiDeps } from './deps.ts';

/** Finds who asks. A request without a session goes on: its route says whether one is needed. */
export const findActor =
  ({ config, db, clock }: ApiDeps): RequestHandler =>
  async (request, response, next) => {
    const context = contextOf(response);
    const token = tokenIn(request, cookieName(context.institution, config));
    if (token !== undefined)
      context.actor = await actorBehind(db, { token, institution: context.institution, now: await clock.now() });
    next();
  };
