import type { Request } from 'express';
import type { Config } from '../config.ts';
import type { Institution } from '../domain/institutions.ts';
import { isHttps } from './host.ts';

/** __Host- binds the cookie to this host, to https and to the whole site; browsers take it over https alone (R21). */
export const cookieName = (institution: Institution, config: Config) =>
  isHttps(institution, config) ? '__Host-evrak' : 'evrak';

/** It lives as long as the browser's session; the server's own limits are in domain/session.ts. */
export const sessionCookie = (token: string, institution: Institution, config: Config) =>
  `${cookieName(institution, config)}=${token}; ${attributes(institution, config)}`;

export const noCookie = (institution: Institution, config: Config) =>
  `${cookieName(institution, config)}=; Max-Age=0; ${attributes(institution, config)}`;

const attributes = (institution: Institution, config: Config) =>
  `Path=/; HttpOnly; SameSite=Lax${isHttps(institution, config) ? '; Secure' : ''}`;

/** Undefined where there is none, more than one, or one that we never gave. */
export function tokenIn(request: Request, name: string): string | undefined {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const ours = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  return ours.length === 1 && /^[\w-]{43}$/.test(ours[0]!) ? ours[0] : undefined;
}
