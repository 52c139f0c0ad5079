import type { Knex } from 'knex';
import { findFirm } from '../../db/firms.ts';
import { firmsOf } from '../../db/persons.ts';
import { isHeldInForce } from '../../db/proxies.ts';
import type { Actor, Person } from '../../domain/actor.ts';
import type { Capacity } from '../../domain/casework.ts';
import { Refusal } from '../../domain/errors.ts';
import type { ActingFirm } from '../../domain/facts.ts';
import type { FirmKind } from '../../domain/form/index.ts';
import type { ApiDeps } from '../deps.ts';

export type Acting = Capacity & { readonly as: FirmKind };

/** In whose name somebody is about to act: a firm of their own or of a card of theirs; any other firm is not there. */
export async function actingAs({ db }: ApiDeps, who: Person, firm: string): Promise<Acting> {
  if (who.firms.includes(firm)) {
    const kinds = (await firmsOf(db, who.id)).filter(({ taxNumber }) => taxNumber === firm).map(({ kind }) => kind);
    return { firm, as: kinds.includes('broker') ? 'broker' : 'exporter' };
  }
  const card = who.cards?.find((one) => one.firm === firm);
  if (!card) throw new Refusal('NotFound');
  return { firm, card, as: 'exporter' };
}

export async function actingIfNamed(deps: ApiDeps, who: Actor | undefined, firm: string | undefined) {
  return firm !== undefined && who?.kind === 'person' ? actingAs(deps, who, firm) : undefined;
}

export async function actingFirm({ db }: ApiDeps, acting: Acting | undefined): Promise<ActingFirm | undefined> {
  const found = acting && (await findFirm(db, acting.firm));
  return found && { firm: found.firm, as: acting.as };
}

/** R24: a proxy that ended or was revoked since the request began ends the act too. */
export async function refuseWithoutProxy(
  { clock }: ApiDeps,
  trx: Knex.Transaction,
  who: Actor,
  capacity: Capacity | null | undefined,
): Promise<void> {
  if (!capacity?.card) return;
  const asked = { proxy: capacity.card.proxy, institution: who.institution, now: await clock.now() };
  if (!(await isHeldInForce(trx, asked))) throw new Refusal('ProxyEnded');
}
