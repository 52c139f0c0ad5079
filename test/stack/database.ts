import { randomBytes } from 'node:crypto';
import { appUrl, asOwner, prepareDatabase, sibling } from '../../stack/postgres/database.ts';
import { published, templateName } from './published.ts';

export type TestDatabase = {
  /** As the application's role, which can do what it may do in production. */
  readonly url: string;
  /** As the superuser, who owns and migrates. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
};

/** A database of the caller's own, migrated and empty, in a few hundredths of a second. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { ownerUrl: server, password } = published();
  const { name, ...database } = named(server);
  await asOwner(server, (client) =>
    client.query(`create database ${name} template ${templateName} strategy file_copy`),
  );
  return { url: appUrl(database.ownerUrl, password), ...database };
}

/** A database as an installation had it before the migrations that came later than this one. */
export async function olderDatabase(upTo: string): Promise<TestDatabase> {
  const { ownerUrl: server, password } = published();
  const { ownerUrl, drop } = named(server);
  return { url: await prepareDatabase(ownerUrl, password, { upTo }), ownerUrl, drop };
}

function named(server: string) {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const drop = async () => {
    await asOwner(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { name, ownerUrl: sibling(server, name), drop };
}
