import { findFirm, saveFirm } from '../db/firms.ts';
import { Refusal } from '../domain/errors.ts';
import type { Firm } from '../domain/facts.ts';
import {
  OutsideAnswerUnfit,
  OutsideRefused,
  OutsideUnavailable,
  type Firm as RegisteredFirm,
} from '../outside/e-birlik/client.ts';
import type { ApiDeps } from './deps.ts';

const fresh = 10 * 60_000;

/** The firm as e-birlik knows it now or a few minutes ago; an answer older than that is asked for again. */
export async function registeredFirm(
  { db, clock, eBirlik, log }: ApiDeps,
  taxNumber: string,
): Promise<Firm | undefined> {
  const now = await clock.now();
  const cached = await findFirm(db, taxNumber);
  if (cached && now.getTime() - cached.fetchedAt.getTime() < fresh) return cached.firm;
  const told = await eBirlik.findFirm(taxNumber).catch((error: unknown) => {
    if (!isOutside(error)) throw error;
    log.warn({ err: error }, 'e-birlik was of no help');
    throw new Refusal('FirmsUnreachable', { retryAfterSeconds: 60 });
  });
  if (told === undefined) return undefined;
  const firm = firmOf(told);
  await saveFirm(db, firm, now);
  return firm;
}

const isOutside = (error: unknown) =>
  [OutsideUnavailable, OutsideAnswerUnfit, OutsideRefused].some((kind) => error instanceof kind);

/** Contacts are people who did not ask us for anything: they are not kept. */
const firmOf = ({ memberships, contacts: _, ...firm }: RegisteredFirm): Firm => ({
  ...firm,
  unions: memberships.map(({ union, ...membership }) => ({ unit: union, ...membership })),
});
