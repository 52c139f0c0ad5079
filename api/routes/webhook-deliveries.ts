import Type from 'typebox';
import { type Attempt, type DeliveryRow, deliveriesOf, type LoggedRow } from '../../db/webhook-deliveries.ts';
import { webhookEventNames } from '../../domain/webhooks.ts';
import { route } from '../route.ts';
import { instant, nothing, orNull, uuid, words } from '../schemas.ts';
import * as sending from '../staffing/webhook-deliveries.ts';
import { keptWebhook } from '../staffing/webhooks.ts';

const administrator = { role: ['administrator'] } as const;
const params = Type.Object({ id: uuid('The webhook') });
const one = Type.Object({ ...params.properties, delivery: uuid('The delivery') });
const state = Type.Enum(['waiting', 'underway', 'delivered', 'parked']);
const Try = Type.Object({
  at: instant(),
  milliseconds: Type.Integer({ minimum: 0 }),
  status: orNull(Type.Integer({ minimum: 100, maximum: 999, description: 'What the other side answered' })),
  problem: orNull(words(60, 'WebhookTimedOut')),
});
const Delivery = Type.Object({
  id: uuid('The webhook-id of every call: whoever has it already has heard of this'),
  event: Type.Enum([...webhookEventNames, 'webhook.test']),
  task: orNull(words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:review:1')),
  ...{ at: instant('When it happened'), state, tries: Type.Integer({ minimum: 0 }) },
  settledAt: orNull(instant('When it arrived, or was given up')),
});
const Logged = Type.Object({ ...Delivery.properties, last: orNull(Try) });

const shown = (row: DeliveryRow) => ({
  ...{ id: row.id, event: row.event, task: row.task, at: row.at.toISOString(), state: row.state },
  ...{ tries: row.attempts, settledAt: row.settled_at?.toISOString() ?? null },
});

const logged = ({ last, ...row }: LoggedRow) => ({
  ...shown(row),
  last: last && { at: new Date(last.at).toISOString(), ...tried(last) },
});

const tried = ({ milliseconds, status, problem }: Omit<Attempt, 'at'>) => ({ milliseconds, status, problem });

export const webhookDeliveries = [
  route({
    method: 'GET',
    path: '/api/webhooks/:id/deliveries',
    who: administrator,
    summary: 'What it was told in the last thirty days, the newest first, each with its last try',
    params,
    query: Type.Object({
      state: Type.Optional(state),
      after: Type.Optional(uuid('The `next` of the page before')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, examples: [50] })),
    }),
    returns: { 200: Type.Object({ deliveries: Type.Array(Logged), next: orNull(uuid()) }) },
    async handle({ deps, who, params: { id }, query: { limit = 50, ...asked } }) {
      await keptWebhook(deps, who, id);
      const found = await deliveriesOf(deps.db, id, { ...asked, limit: limit + 1 });
      const rows = found.slice(0, limit);
      return {
        status: 200,
        body: { deliveries: rows.map(logged), next: found.length > limit ? rows.at(-1)!.id : null },
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/webhooks/:id/deliveries/:delivery',
    who: administrator,
    summary: 'One delivery: the body as it is sent, and every try',
    params: one,
    returns: {
      200: Type.Object({
        ...Delivery.properties,
        body: words(
          4000,
          '{"type":"task.opened","timestamp":"2026-11-21T08:30:00.000Z","data":{"units":["tim/ikmib"]}}',
        ),
        log: Type.Array(Try),
      }),
    },
    async handle({ deps, who, params: { id, delivery } }) {
      const { row, tries, body } = await sending.deliveryInFull(deps, who, id, delivery);
      const log = tries.map((each) => ({ ...tried(each), at: each.at.toISOString() }));
      return { status: 200, body: { ...shown(row), body, log } };
    },
  }),
  route({
    method: 'POST',
    path: '/api/webhooks/:id/deliveries',
    who: administrator,
    summary: 'Send a test, to see whether calls arrive and signatures are understood',
    params,
    returns: { 202: Type.Object({ id: uuid('The delivery') }) },
    problems: ['WebhookOff'],
    async handle({ deps, who, params: { id } }) {
      return { status: 202, body: { id: await sending.tryWebhook(deps, who, id) } };
    },
  }),
  route({
    method: 'POST',
    path: '/api/webhooks/:id/deliveries/:delivery/repetition',
    who: administrator,
    summary: 'Send a delivery once more, under the same id, for three days again; what is on its way goes on',
    params: one,
    returns: { 202: nothing },
    problems: ['WebhookOff'],
    async handle({ deps, who, params: { id, delivery } }) {
      await sending.repeatDelivery(deps, who, id, delivery);
      return { status: 202 };
    },
  }),
];
