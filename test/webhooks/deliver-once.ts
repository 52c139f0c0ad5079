import { createWebhookActivities } from '../../activities/webhooks.ts';
import { connect } from '../../db/connection.ts';
import { machineClock } from '../../domain/clock.ts';

/** One attempt at a notice in a process of its own, which may die of it. */
const { DATABASE_URL = '', DELIVERY = '' } = process.env;
const db = connect(DATABASE_URL, { max: 2 });
const config = { linkKey: 'a key that only these tests know, long enough', webhookNetworks: ['127.0.0.0/8'] };
const { postWebhook } = createWebhookActivities({ db, clock: machineClock, config });
await postWebhook({ delivery: DELIVERY, round: 1 });
await db.destroy();
