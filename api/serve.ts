import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Readiness } from './health.ts';

export type Serving = { readonly port: number; stop(): Promise<void> };
type Settings = {
  readonly host: string;
  readonly port: number;
  readonly readiness: Readiness;
  readonly noticeMs?: number;
};

const mostMs = 30_000;
/** Who comes while the process is busy waits in the kernel until it looks up; beyond this a connection breaks (R10). */
const mostArriving = 4_096;

/** Listens; `stop` first says that it is leaving, then takes nothing new, then waits for what is under way (R7). */
export async function serve(app: Express, { host, port, readiness, noticeMs = 500 }: Settings): Promise<Serving> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 5_000 }, app);
  server.maxRequestsPerSocket = 1_000;
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      readiness.leaving = true;
      await elapsed(noticeMs); // the balancer looks at /readyz and sends no more
      await drained(server);
    },
  };
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: mostArriving }, () => resolve());
  });

/** Connections that are between requests close at once, the others after their answer, all after half a minute. */
function drained(server: Server): Promise<void> {
  const last = setTimeout(() => server.closeAllConnections(), mostMs).unref();
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(last);
      resolve();
    });
  });
}

const elapsed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
