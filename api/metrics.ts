import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Refusal } from '../domain/errors.ts';
import type { ApiDeps } from './deps.ts';
import type { Line } from './line.ts';
import { sameSecret } from './secret.ts';

type Observed = { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number };
export type Metrics = { observe(observed: Observed): void; readonly registry: Registry };

export function createMetrics(line: Line): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  showLine(registry, line);
  const requests = new Histogram({
    name: 'evrak_http_request_seconds',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);
  const observe = ({ method, route, status, seconds }: Observed) =>
    requests.observe({ method: known.has(method) ? method : 'other', route, status }, seconds);
  return { observe, registry };
}

/** Whether there is too much to do: what is worked on, what waits for it, and what was told to come again. */
function showLine(registry: Registry, { standing }: Line) {
  const registers = [registry];
  new Gauge({
    ...{ name: 'evrak_http_running', help: 'Requests that are worked on', registers },
    collect() {
      this.set(standing().running);
    },
  });
  new Gauge({
    ...{ name: 'evrak_http_waiting', help: 'Requests that wait for their turn', registers },
    collect() {
      this.set(standing().waiting);
    },
  });
  new Counter({
    ...{ name: 'evrak_http_refused_total', help: 'Requests that were told to come again later (503)', registers },
    collect() {
      this.reset();
      this.inc(standing().refused);
    },
  });
}

/** For this machine, or for whoever has the token; to everybody else there is no such page. */
export const showMetrics =
  ({ registry }: Metrics, { metricsToken }: Pick<ApiDeps, 'metricsToken'>): RequestHandler =>
  async (request, response) => {
    if (!isLocal(request) && !hasToken(request, metricsToken)) throw new Refusal('NotFound');
    response.type(registry.contentType).send(await registry.metrics());
  };

/** A proxy on this machine is local too, but it says for whom it asks. */
function isLocal(request: Request) {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isForwarded = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => name in request.headers);
  return isIP(address) > 0 && (address === '::1' || address.startsWith('127.')) && !isForwarded;
}

const hasToken = (request: Request, token: string | undefined) =>
  token !== undefined && sameSecret(request.get('authorization') ?? '', `Bearer ${token}`);
