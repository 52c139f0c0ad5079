import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type Migrating, migrate } from '../../db/migrate.ts';

const role = 'evrak_app';

/** Makes the database when it is not there yet, brings it to the newest migration and lets the application in. */
export async function prepareDatabase(ownerUrl: string, password: string, migrating?: Migrating): Promise<string> {
  const name = new URL(ownerUrl).pathname.slice(1);
  await asOwner(sibling(ownerUrl, 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`);
  });
  await migrate(ownerUrl, migrating);
  await asOwner(ownerUrl, (client) => letApplicationIn(client, password));
  return appUrl(ownerUrl, password);
}

/** Another database of the same server. */
export const sibling = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href;

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

/** Roles belong to the server, not to one database: the migration makes the role, its password is the server's affair. */
async function letApplicationIn(client: Client, password: string) {
  await client.query(`alter role ${role} login password ${escapeLiteral(password)}`);
}
