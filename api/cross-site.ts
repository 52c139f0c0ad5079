import type { Request, RequestHandler } from 'express';
import { Refusal } from '../domain/errors.ts';
import { bearerIn } from './bearer.ts';
import { contextOf } from './context.ts';
import type { ApiDeps } from './deps.ts';

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * CSRF (R22): every unsafe request, with or without a session, says where it comes from.
 * Sec-Fetch-Site decides where there is one; older browsers send Origin with every unsafe request across origins. A
 * request with neither comes from a script such as curl: no page can make a browser leave both out, and a page's form
 * can neither send JSON nor, the cookie being SameSite=Lax, be signed in. A token is put into a header that no page can
 * send to us from elsewhere, and where there is one the cookie is not looked at.
 */
export const refuseCrossSite =
  ({ config }: Pick<ApiDeps, 'config'>): RequestHandler =>
  (request, response, next) => {
    const ours = new URL(config.baseUrls[contextOf(response).institution]).host;
    const isSafe = safe.has(request.method) || bearerIn(request) !== undefined;
    if (!isSafe && !isFromHere(request, ours)) throw new Refusal('CrossSite');
    next();
  };

function isFromHere(request: Request, ours: string): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && [ours, request.get('host')].includes(new URL(origin).host);
}
