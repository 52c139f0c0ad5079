import { startMailbox } from './mailbox.ts';

const { DATA_DIR = '.data', MAILBOX_PORT = '8025', SMTP_PORT = '1025' } = process.env;

await startMailbox({ dataDir: DATA_DIR, httpPort: Number(MAILBOX_PORT), smtpPort: Number(SMTP_PORT) });
