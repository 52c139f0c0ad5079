import type { Request, RequestHandler, Response } from 'express';
import { v7 as newId } from 'uuid';
import { contextOf, setContext } from './context.ts';
import type { ApiDeps } from './deps.ts';
import { institutionOf } from './host.ts';
import type { Metrics } from './metrics.ts';
import { networkOf } from './network.ts';

/** Gives each request its id and says afterwards, in one line, what became of it. */
export const openRequest =
  ({ config, log }: Pick<ApiDeps, 'config' | 'log'>, metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    const institution = institutionOf(request.get('host'), config);
    setContext(response, { id: newId(), institution, network: networkOf(request.ip) });
    response.set('X-Request-Id', contextOf(response).id);
    const begun = process.hrtime.bigint();
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      log[levelFor(request)](lineOf(request, response, seconds), 'request');
      metrics.observe({ method: request.method, route: routeOf(response), status: response.statusCode, seconds });
    });
    next();
  };

/** Whoever watches asks every few seconds. */
const levelFor = ({ path }: Request) => (/^\/(healthz|readyz|metrics)$/.test(path) ? 'debug' : 'info');

const routeOf = (response: Response) => contextOf(response).route ?? 'unknown';

function lineOf(request: Request, response: Response, seconds: number) {
  const { id, institution, actor, problem } = contextOf(response);
  return {
    ...{ id, institution, method: request.method, route: routeOf(response), status: response.statusCode },
    ms: Math.round(seconds * 1000),
    ...(problem && { problem }),
    ...(actor && { by: actor.kind === 'person' ? actor.id : `case:${actor.caseId}` }),
    ...(!response.writableFinished && { cut: true }),
  };
}
