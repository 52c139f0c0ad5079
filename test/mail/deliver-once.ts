import { createMailActivities } from '../../activities/mail/deliver.ts';
import { createTransport } from '../../activities/mail/transport.ts';
import { connect } from '../../db/connection.ts';
import { machineClock } from '../../domain/clock.ts';
import { blobStore } from '../../files/store.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { config } from './stage.ts';

/** One attempt at a delivery in a process of its own, which may die of it. */
const { DATABASE_URL = '', SMTP_URL = '', FOLDER = '', CASE_ID = '', MAIL = '' } = process.env;
const db = connect(DATABASE_URL, { max: 2 });
const transport = createTransport({ smtpUrl: SMTP_URL, mailFrom: config.mailFrom });
const files = blobStore(FOLDER);
const { deliverMail } = createMailActivities({ db, clock: machineClock, config, transport, catalogue, files });
await deliverMail({ mailId: `${CASE_ID}:mail:1`, caseId: CASE_ID, name: MAIL });
await db.destroy();
