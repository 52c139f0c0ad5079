import type { Knex } from 'knex';
import { connect } from '../../db/connection.ts';
import { heapOfApi } from '../../stack/process/heap.ts';
import { freePort } from '../../stack/process/ports.ts';
import type { Ground } from '../ground/ground.ts';
import { openSeeded } from './ground.ts';

export type InboxStage = {
  readonly ground: Ground;
  readonly db: Knex;
  readonly port: number;
  /** The process of the API. */
  readonly pid: number;
};

/** The product's API as it is started everywhere, in a process of its own, on the seeded inbox. */
export async function onInbox<T>(measure: (stage: InboxStage) => Promise<T>): Promise<T> {
  const ground = await openSeeded();
  const db = connect(ground.databaseUrl);
  try {
    const port = await freePort();
    const file = new URL('../../api/main.ts', import.meta.url);
    const { pid } = await ground.run({ name: 'api', file, env: { ...heapOfApi, PORT: `${port}` }, ready: 'listening' });
    return await measure({ ground, db, port, pid });
  } finally {
    await db.destroy();
    await ground.close();
  }
}
