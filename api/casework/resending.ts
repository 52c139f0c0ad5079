import { createHmac, timingSafeEqual } from 'node:crypto';
import { resendId, resendTimes } from '../../db/case-mails.ts';
import { findCase } from '../../db/cases.ts';
import { appendEvent, lockCase } from '../../db/events.ts';
import { queueMail } from '../../db/mails.ts';
import { type TaskRow, tasksOf } from '../../db/tasks.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { ApiDeps } from '../deps.ts';

/** Given to whoever started the case: it has one mail sent again to the address on record, and opens nothing. */
export const resendToken = (linkKey: string, caseId: string): string =>
  createHmac('sha256', linkKey).update(`resend:${caseId}`).digest().subarray(0, 18).toString('base64url');

const minute = 60_000;
const mostADay = 5;

/** At most once a minute and five times a day; deadlines do not move. */
export async function resendInstructions(deps: ApiDeps, institution: Institution, caseId: string, token: string) {
  const { db, clock, catalogue, config } = deps;
  if (!isSame(token, resendToken(config.linkKey, caseId))) throw new Refusal('NotFound');
  const now = await clock.now();
  const found = await findCase(db, caseId);
  const name = found && catalogue.get(found.process)?.start.resend;
  if (!found || found.institution !== institution || !name) throw new Refusal('NotFound');
  const id = await db.transaction(async (trx) => {
    const { state } = await lockCase(trx, caseId);
    if (state === 'ended') throw new Refusal('CaseEnded');
    refuseUnneeded(await tasksOf(trx, caseId), now);
    const sent = await resendTimes(trx, caseId);
    refuseTooOften(sent, now);
    const mail = resendId(caseId, sent.length + 1);
    await queueMail(trx, { id: mail, institution, name, at: now, caseId });
    await appendEvent(trx, caseId, { kind: 'instructionsResent', at: now, data: { mail } });
    return mail;
  });
  await deps.door.deliver(id);
  return { sentAgainAt: now.toISOString() };
}

/** Instructions belong to the first step: afterwards they would ask for what was given, or open what is closed. */
function refuseUnneeded(tasks: readonly TaskRow[], now: Date) {
  const isOver = ({ state, outcome, due }: TaskRow) =>
    outcome === 'expired' || (state === 'open' && due !== null && now >= due);
  if (tasks.some(isOver)) throw new Refusal('DeadlinePassed');
  if (tasks.some(({ state }) => state === 'closed')) throw new Refusal('NotNow', { detail: alreadySent });
}

const alreadySent =
  'Belgeleriniz bize ulaştı; yönergelere gerek kalmadı. Başvurunuzu size gelen son e-postadaki bağlantıdan izleyin.';

function refuseTooOften(times: readonly Date[], now: Date) {
  const ages = times.map((time) => now.getTime() - time.getTime());
  const today = ages.filter((age) => age < 24 * 60 * minute);
  const youngest = Math.min(...ages);
  if (youngest < minute)
    throw new Refusal('TooManyRequests', { retryAfterSeconds: Math.ceil((minute - youngest) / 1000) });
  if (today.length >= mostADay)
    throw new Refusal('TooManyRequests', {
      retryAfterSeconds: Math.ceil((24 * 60 * minute - Math.max(...today)) / 1000),
    });
}

const isSame = (given: string, right: string) => {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};
