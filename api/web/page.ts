import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { contextOf } from '../context.ts';
import type { ApiDeps } from '../deps.ts';
import { siteOf } from './site.ts';

/** The page of every address of the program: which screen it is, the program finds out itself. */
export function pageMaker(deps: ApiDeps): (status: 200 | 404) => RequestHandler {
  const shell = shellIn(deps.config.webDir);
  return (status) => (_request, response, next) => {
    const context = contextOf(response);
    context.route = '/*';
    if (shell === undefined) return next();
    const nonce = randomBytes(16).toString('base64');
    const site = siteOf(deps, context.institution);
    const words = { NONCE: nonce, SITE: JSON.stringify(site), TITLE: site.service };
    response.set('Content-Security-Policy', policyWith(nonce)).status(status).type('html').send(filled(shell, words));
  };
}

function shellIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch {
    return undefined;
  }
}

/** Nothing but our own program runs; styles that it makes while it runs bear the nonce of this answer. */
const policyWith = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    ...["font-src 'self'", "connect-src 'self'", "worker-src 'self' blob:", "manifest-src 'self'"],
    ...["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"],
  ].join('; ');

const filled = (shell: string, words: Readonly<Record<string, string>>) =>
  shell.replace(/__(NONCE|SITE|TITLE)__/g, (_, name: string) => escaped(words[name]!));

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
