import { fileURLToPath } from 'node:url';
import knex from 'knex';

const directory = fileURLToPath(new URL('../migrations', import.meta.url));

/** Brings the schema up to date; `url` belongs to the owner, not to the application. */
export async function migrate(url: string): Promise<void> {
  const owner = knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } });
  try {
    await owner.migrate.latest({ directory, extension: 'ts', loadExtensions: ['.ts'] });
  } finally {
    await owner.destroy();
  }
}
