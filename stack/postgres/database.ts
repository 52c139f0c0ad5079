import { existsSync } from 'node:fs';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

const role = 'evrak_app';

/** Makes the database when it is not there yet, and brings it to the newest migration. */
export async function prepareDatabase(urlOf: (database: string) => string, name: string, password: string) {
  await asOwner(urlOf('postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`);
  });
  await migrateIfThere(urlOf(name));
  await asOwner(urlOf(name), (client) => letApplicationIn(client, password));
  return appUrl(urlOf(name), password);
}

/** The same database, as the role that the application runs as. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

export async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function migrateIfThere(ownerUrl: string) {
  const file = new URL('../../db/migrate.ts', import.meta.url);
  if (!existsSync(file)) return;
  const { migrate } = (await import(file.href)) as { migrate(ownerUrl: string): Promise<void> };
  await migrate(ownerUrl);
}

/** Roles belong to the server, not to one database: the migration makes the role, its password is the server's affair. */
async function letApplicationIn(client: Client, password: string) {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${role}`);
  await client.query(`alter role ${role} login password ${escapeLiteral(password)}`);
}
