import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readyLine } from '../../bench/ground/program.ts';
import { connect } from '../../db/connection.ts';
import { giveRoles } from '../../db/memberships.ts';
import { createPerson } from '../../db/persons.ts';
import { openSession } from '../../db/sessions.ts';
import { machineClock as clock } from '../../domain/clock.ts';
import type { Role } from '../../domain/names.ts';
import type { Child } from '../../stack/process/child.ts';
import { freePort } from '../../stack/process/ports.ts';
import { again, calling } from '../client/calling.ts';
import { type Env, program } from '../crash/process.ts';
import { freshDatabase } from '../stack/database.ts';
import { published } from '../stack/published.ts';
import { realTemporal } from '../stack/temporal.ts';

export type Hall = Awaited<ReturnType<typeof openHall>>;
export type Desk = { readonly id: string; readonly name: string; readonly at: readonly ReturnType<typeof calling>[] };

/** Two processes of the API and one of workers, on real servers, for the smallest process that is one (bench/twofold). */
export async function openHall() {
  const dataDir = await mkdtemp(join(published().folder, 'hall-'));
  const [database, temporal, ports] = await Promise.all([
    freshDatabase(),
    realTemporal(),
    Promise.all([freePort(), freePort()]),
  ]);
  const env = {
    ...{ DEMONSTRATION: '1', DATA_DIR: dataDir, DATABASE_URL: database.url, DEPLOYMENT_NAME: 'hall' },
    ...{ TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace, PATIENCE_SECONDS: '60' },
  };
  const twofold = (file: string, name: string, more: Env = {}) => {
    const log = join(dataDir, `${name}.log`);
    return program({ file: `bench/twofold/${file}.ts`, log, env: { ...env, ...more }, ready: says(log) });
  };
  const apis = ports.map((port) => twofold('api', `api-${port}`, { PORT: String(port) }));
  const programs = [...apis, twofold('workers', 'workers')];
  await Promise.all(programs.map((one) => one.start()));
  const db = connect(database.url);
  return {
    db,
    /** Somebody signed in at both processes. */
    async seat(name: string, posts: readonly { readonly role: Role; readonly unit: string }[]): Promise<Desk> {
      const at = await clock.now();
      const [firstName, lastName] = name.split(' ') as [string, string];
      const email = `${firstName}@example.com`.toLowerCase();
      const { person: id } = await createPerson(db, { institution: 'tim', email, firstName, lastName, at });
      if (posts.length > 0) await giveRoles(db, id, posts, at);
      const { token } = await openSession(db, { person: id, institution: 'tim', bearer: 'staff', now: at });
      return { id, name, at: ports.map((port) => calling(port, { cookie: `evrak=${token}`, fetch: again })) };
    },
    close: async () => {
      await Promise.all(programs.map((one) => one.kill()));
      await Promise.all([db.destroy(), temporal.teardown()]);
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const says = (log: string) => async (child: Child) => {
  while (child.running()) {
    if (readFileSync(log, 'utf8').includes(readyLine)) return true;
    await pause(50);
  }
  return false;
};
