import { prepareDatabase } from './postgres/database.ts';

// `node stack/migrate.ts`: once for each new version, before its API and workers start.
const { DATABASE_OWNER_URL = '', DATABASE_URL = '' } = process.env;
const application = URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL) : undefined;

if (!URL.canParse(DATABASE_OWNER_URL) || application?.username !== 'evrak_app') {
  console.error(
    'DATABASE_OWNER_URL names the superuser, DATABASE_URL the role evrak_app with the password it shall have.',
  );
  process.exit(1);
}
await prepareDatabase(DATABASE_OWNER_URL, decodeURIComponent(application.password), { say: console.log });
