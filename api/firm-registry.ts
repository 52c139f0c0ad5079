import { findFirm, saveFirm } from '../db/firms.ts';
import { inTurn, isRemembered, remember, spend } from '../db/throttle.ts';
import { Refusal } from '../domain/errors.ts';
import type { Firm } from '../domain/facts.ts';
import {
  OutsideAnswerUnfit,
  OutsideRefused,
  OutsideUnavailable,
  type Firm as RegisteredFirm,
} from '../outside/e-birlik/client.ts';
import type { ApiDeps } from './deps.ts';
import { firmsInAll, firmsPerNetwork, limitKey } from './identity/limits.ts';

/**
 * Nobody can list firms, neither by looking them up nor by applying for them (TIM-REG-03). Who has asked for a firm may
 * ask for it again: between looking and applying, or when one click is sent fifty times, it is one look-up.
 */
export async function refuseListing({ db, clock, config }: ApiDeps, network: string, taxNumber: string) {
  const now = await clock.now();
  const key = (...of: string[]) => limitKey(config.linkKey, 'firms', ...of);
  const seen = key(network, taxNumber);
  const wait = await inTurn(db, seen, async (trx) => {
    if (await isRemembered(trx, seen, now)) return undefined;
    const refused =
      (await spend(trx, { key: key(network), ...firmsPerNetwork, now })) ??
      (await spend(trx, { key: key(), ...firmsInAll, now }));
    if (refused === undefined) await remember(trx, seen, new Date(now.getTime() + firmsPerNetwork.within));
    return refused;
  });
  if (wait !== undefined) throw new Refusal('TooManyRequests', { retryAfterSeconds: wait });
}

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
