import express, { type Express } from 'express';
import { refuseCrossSite } from './cross-site.ts';
import { demonstrationPages } from './demonstration/index.ts';
import type { ApiDeps } from './deps.ts';
import { type Readiness, showHealth, showReadiness } from './health.ts';
import type { Line } from './line.ts';
import { createMetrics, showMetrics } from './metrics.ts';
import { everybodysLine, waitInLine } from './overload.ts';
import { answerProblem } from './problem.ts';
import { openRequest } from './request-log.ts';
import type { Route } from './route.ts';
import { routerOf, unknownAddress } from './router.ts';
import { routes as everyRoute } from './routes/index.ts';
import { securityHeaders } from './security-headers.ts';
import { findActor } from './session.ts';
import { webPages } from './web/index.ts';

type Parts = { readonly routes?: readonly Route[]; readonly readiness?: Readiness; readonly line?: Line };

/** What a request passes, from top to bottom. */
export function createApp(deps: ApiDeps, parts: Parts = {}): Express {
  const { routes = everyRoute, readiness = { leaving: false }, line = everybodysLine() } = parts;
  const metrics = createMetrics(line);
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false).set('trust proxy', deps.config.trustedProxies);

  app.use(openRequest(deps, metrics));
  app.use(securityHeaders(deps));
  app.get('/healthz', showHealth);
  app.get('/readyz', showReadiness(deps, readiness));
  app.get('/metrics', showMetrics(metrics, deps));
  if (deps.config.demonstration) app.use(demonstrationPages(deps));
  app.use(webPages(deps));
  app.use(refuseCrossSite(deps));
  app.use(waitInLine(line));
  app.use(findActor(deps));
  app.use(routerOf(routes, deps));
  app.use(unknownAddress);
  app.use(answerProblem(deps));
  return app;
}
