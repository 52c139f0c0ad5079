import type { Knex } from 'knex';
import { connect } from '../../db/connection.ts';
import { runApi } from '../ground/api.ts';
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
    return await measure({ ground, db, ...(await runApi(ground)) });
  } finally {
    await db.destroy();
    await ground.close();
  }
}
