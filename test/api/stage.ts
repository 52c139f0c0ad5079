import { mkdtemp } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '../../api/app.ts';
import type { ApiDeps } from '../../api/deps.ts';
import type { Readiness } from '../../api/health.ts';
import { createLog } from '../../api/log.ts';
import type { Route } from '../../api/route.ts';
import { type Feed, openFeed } from '../../api/stream/feed.ts';
import { type Config, loadConfig } from '../../config.ts';
import { connect } from '../../db/connection.ts';
import { blobStore } from '../../files/store.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { freshDatabase, type TestDatabase } from '../stack/database.ts';
import { published } from '../stack/published.ts';
import { undeclared } from './declared.ts';
import { ask, type Sending } from './http.ts';

export type Stage = Awaited<ReturnType<typeof openStage>>;
type Setting = {
  readonly env?: Record<string, string>;
  readonly routes?: readonly Route[];
  readonly deps?: Partial<ApiDeps>;
  readonly database?: TestDatabase;
};

/** The API on a real port and a real database of its own; the clock stands still until a test moves it. */
export async function openStage({ env = {}, routes, deps: given = {}, ...setting }: Setting = {}) {
  const database = setting.database ?? (await freshDatabase());
  const dataDir = await mkdtemp(join(published().folder, 'api-'));
  const config = loadConfig({ DEMONSTRATION: '1', DATABASE_URL: database.url, DATA_DIR: dataDir, ...env });
  const db = connect(database.url);
  const watch = { at: new Date('2026-11-20T09:00:00.000Z') };
  const lines: string[] = [];
  const delivered: string[] = [];
  const readiness: Readiness = { leaving: false };
  const parts: Omit<ApiDeps, 'feed'> = {
    config,
    db,
    catalogue,
    clock: { now: async () => new Date(watch.at) },
    eBirlik: { findFirm: async () => undefined },
    door: {
      start: async () => 'started',
      answer: async () => ({ kind: 'later' }),
      deliver: async (mailId) => {
        delivered.push(mailId);
        return 'started';
      },
      tell: async () => 'started',
      refresh: async () => 'started',
      alive: async () => true,
    },
    files: blobStore(config.dataDir),
    log: createLog('trace', { write: (line) => void lines.push(line) }),
    ...given,
  };
  const feeds: Feed[] = [];
  const withFeed = (): ApiDeps => {
    feeds.push(openFeed(parts));
    return { ...parts, feed: feeds.at(-1)! };
  };
  const deps = withFeed();
  const app = (of = deps) => createApp(of, { readiness, ...(routes && { routes }) });
  const servers = [await listening(app())];
  const { port } = servers[0]!;
  const close = async () => {
    if (!stillOpen.delete(close)) return;
    for (const feed of feeds) feed.close();
    servers.forEach(stop);
    await db.destroy();
    await database.drop();
    expect(undeclared(lines, routes)).toEqual([]);
  };
  stillOpen.add(close);
  return {
    ...{ config, db, deps, delivered, lines, readiness, port, database, close },
    /** Minutes pass. */
    later: (minutes: number) => watch.at.setTime(watch.at.getTime() + minutes * 60_000),
    now: () => new Date(watch.at),
    ask: (method: string, path: string, sending?: Sending) => ask(port, method, path, sending),
    /** The process is gone; another comes to its port when `meanwhile` is over, and knows nothing but the database. */
    restarted: async (meanwhile: () => Promise<void>) => {
      stop(servers[0]!);
      feeds[0]!.close();
      await meanwhile();
      servers[0] = await listening(app(withFeed()), port);
    },
    /** The port of a second process of the same API, sharing nothing but the database. */
    another: async () => {
      servers.push(await listening(app(withFeed())));
      return servers.at(-1)!.port;
    },
  };
}

/** A test that fails half-way leaves its stage open; a run must end all the same. */
const stillOpen = new Set<() => Promise<void>>();
afterAll(async () => {
  for (const close of [...stillOpen]) await close();
});

type Listening = { readonly server: Server; readonly port: number };

function stop({ server }: Listening) {
  server.close();
  server.closeAllConnections();
}

function listening(app: ReturnType<typeof createApp>, at = 0): Promise<Listening> {
  return new Promise((resolve) => {
    const server = app.listen(at, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

export type { Config };
