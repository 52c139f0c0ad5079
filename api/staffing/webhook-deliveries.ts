import { v7 as newId } from 'uuid';
import * as deliveries from '../../db/webhook-deliveries.ts';
import type { WebhookRow } from '../../db/webhooks.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { noticeBody } from '../../domain/webhooks.ts';
import type { ApiDeps } from '../deps.ts';
import { keptWebhook, note } from './webhooks.ts';

/** A delivery like any other, about nothing. */
export async function tryWebhook(deps: ApiDeps, who: Person, id: string): Promise<string> {
  const { unit } = await switchedOn(deps, who, id);
  const at = await deps.clock.now();
  const delivery = newId();
  await deliveries.tellAsTest(deps.db, { id: delivery, webhook: id, unit, at });
  tellSoon(deps, { id: delivery, round: 1 });
  return delivery;
}

/** What is on its way is not sent a second time; receivers know a repetition by its id. */
export async function repeatDelivery(deps: ApiDeps, who: Person, id: string, delivery: string): Promise<void> {
  await switchedOn(deps, who, id);
  const at = await deps.clock.now();
  const begun = await deps.db.transaction(async (trx) => {
    if (!(await deliveries.findDelivery(trx, id, delivery))) throw new Refusal('NotFound');
    if (!(await deliveries.beginAnew(trx, delivery))) return undefined;
    await note(trx, who, at, 'webhookRepeated', { webhook: id, delivery });
    return deliveries.findDelivery(trx, id, delivery);
  });
  if (begun) tellSoon(deps, begun);
}

/** With every try, and the body as it is sent. */
export async function deliveryInFull(deps: ApiDeps, who: Person, id: string, delivery: string) {
  await keptWebhook(deps, who, id);
  const row = await deliveries.findDelivery(deps.db, id, delivery);
  if (!row) throw new Refusal('NotFound');
  const task = row.task === null ? undefined : await deliveries.noticed(deps.db, row.task);
  return { row, tries: await deliveries.attemptsOf(deps.db, delivery), body: noticeBody({ ...row, task }) };
}

async function switchedOn(deps: ApiDeps, who: Person, id: string): Promise<WebhookRow> {
  const row = await keptWebhook(deps, who, id);
  if (row.off_at) throw new Refusal('WebhookOff');
  return row;
}

/** Nobody waits for it: what is not begun now is found by the relay. */
function tellSoon({ door, log }: ApiDeps, { id: delivery, round }: deliveries.Waiting): void {
  door.tell({ delivery, round }).catch((error: unknown) => log.warn({ err: error, delivery }, 'left to the relay'));
}
