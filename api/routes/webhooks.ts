import Type, { type Static } from 'typebox';
import { type WebhookRow, webhooksAt } from '../../db/webhooks.ts';
import { webhookEventNames } from '../../domain/webhooks.ts';
import { unitTitle } from '../casework/people.ts';
import { route } from '../route.ts';
import { instant, nothing, orNull, uuid, words } from '../schemas.ts';
import * as keeping from '../staffing/webhooks.ts';

const administrator = { role: ['administrator'] } as const;
const params = Type.Object({ id: uuid('The webhook') });
const url = words(500, 'https://is-listesi.ikmib.example/evrak', 'https; redirects are not followed');
const events = Type.Array(Type.Enum(webhookEventNames), { minItems: 1, uniqueItems: true });
const Webhook = Type.Object({
  ...{ id: uuid('The webhook'), url, events },
  unit: Type.Object({ id: words(60, 'tim/ikmib'), title: words(200, 'İKMİB') }),
  ...{ madeBy: uuid('Who made it'), madeAt: instant() },
  failingSince: orNull(instant('The first call that failed since one last succeeded')),
  off: orNull(
    Type.Object({ at: instant(), by: orNull(uuid('Null: it went off by itself, after a week of failures')) }),
  ),
});
const secret = words(60, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=', 'Shown this once');
const Fresh = Type.Object({ ...Webhook.properties, secret });

const shown = (row: WebhookRow): Static<typeof Webhook> => ({
  ...{ id: row.id, url: row.url, events: [...row.events], unit: { id: row.unit, title: unitTitle(row.unit) } },
  ...{ madeBy: row.made_by, madeAt: row.made_at.toISOString() },
  failingSince: row.failing_since?.toISOString() ?? null,
  off: row.off_at && { at: row.off_at.toISOString(), by: row.off_by },
});

export const webhooks = [
  route({
    method: 'GET',
    path: '/api/webhooks',
    who: administrator,
    summary: 'Addresses that are told of the tasks of units that you keep',
    returns: { 200: Type.Object({ webhooks: Type.Array(Webhook) }) },
    async handle({ deps: { db }, who: { roles } }) {
      const kept = roles.filter(({ role }) => role === 'administrator').map(({ unit }) => unit);
      return { status: 200, body: { webhooks: (await webhooksAt(db, kept)).map(shown) } };
    },
  }),
  route({
    method: 'POST',
    path: '/api/webhooks',
    who: administrator,
    key: 'none',
    summary: 'Have an address told of new and closed tasks of a unit and those below it; its secret is shown once',
    body: Type.Object({ unit: words(60, 'tim/ikmib'), url, events }),
    returns: { 201: Fresh },
    problems: ['TooManyWebhooks'],
    async handle({ deps, who, body }) {
      const { row, secret } = await keeping.makeWebhook(deps, who, body);
      return { status: 201, body: { ...shown(row), secret } };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/webhooks/:id',
    who: administrator,
    summary: 'Change the address or what it is told; what is on its way goes to the new address',
    params,
    body: Type.Object({ url, events }),
    returns: { 200: Webhook },
    async handle({ deps, who, params: { id }, body }) {
      return { status: 200, body: shown(await keeping.editWebhook(deps, who, id, body)) };
    },
  }),
  route({
    method: 'POST',
    path: '/api/webhooks/:id/secret',
    who: administrator,
    key: 'none',
    summary: 'A new secret, shown once; for a day calls are signed with both',
    params,
    returns: { 201: Fresh },
    async handle({ deps, who, params: { id } }) {
      const { row, secret } = await keeping.renewWebhook(deps, who, id);
      return { status: 201, body: { ...shown(row), secret } };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/webhooks/:id/pause',
    who: administrator,
    summary: 'Switch it off: nothing is sent, and nothing is kept for later',
    params,
    returns: { 204: nothing },
    async handle({ deps, who, params: { id } }) {
      await keeping.pauseWebhook(deps, who, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/webhooks/:id/pause',
    who: administrator,
    summary: 'Switch it on again, whoever or whatever has switched it off',
    params,
    returns: { 204: nothing },
    async handle({ deps, who, params: { id } }) {
      await keeping.resumeWebhook(deps, who, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/webhooks/:id',
    who: administrator,
    summary: 'Remove it, with its log',
    params,
    returns: { 204: nothing },
    async handle({ deps, who, params: { id } }) {
      await keeping.dropWebhook(deps, who, id);
      return { status: 204 };
    },
  }),
];
