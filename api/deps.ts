import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Clock } from '../domain/clock.ts';
import type { BlobStore } from '../files/store.ts';
import type { EBirlik } from '../outside/e-birlik/client.ts';
import type { VirusScanner } from '../outside/virus-scanner/client.ts';
import type { Door } from '../temporal/door.ts';
import type { Catalogue } from '../workflows/catalogue.ts';
import type { Feed } from './stream/feed.ts';

/** What handlers are given by whoever starts the API. */
export type ApiDeps = {
  readonly config: Config;
  readonly db: Knex;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly eBirlik: EBirlik;
  /** How workflows are reached. */
  readonly door: Door;
  readonly files: BlobStore;
  /** Asked about every upload where one is configured; without its word nothing is taken. */
  readonly scanner?: VirusScanner | undefined;
  /** What changes, for those who listen. */
  readonly feed: Feed;
  readonly log: Logger;
  /** Lets a scraper that is not on this machine read /metrics. */
  readonly metricsToken?: string | undefined;
};
