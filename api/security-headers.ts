import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { contextOf } from './context.ts';
import type { ApiDeps } from './deps.ts';
import { isHttps } from './host.ts';

const nothingAtAll = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** R41. Answers are data: nothing in them may run, be framed, be cached or tell where a person came from. */
export function securityHeaders({ config }: Pick<ApiDeps, 'config'>): RequestHandler {
  const common = {
    contentSecurityPolicy: { useDefaults: false, directives: nothingAtAll },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  } as const;
  const plain = helmet({ ...common, strictTransportSecurity: false });
  const secure = helmet({ ...common, strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false } });
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const headers = isHttps(contextOf(response).institution, config) ? secure : plain;
    headers(request, response, next);
  };
}
