import type { Knex } from 'knex';
import { knownBeforehand } from '../../db/facts.ts';
import { findFirm } from '../../db/firms.ts';
import { firmsOf } from '../../db/persons.ts';
import { isHeldInForce } from '../../db/proxies.ts';
import type { Actor, Person } from '../../domain/actor.ts';
import type { Capacity } from '../../domain/casework.ts';
import { Refusal } from '../../domain/errors.ts';
import type { ActingFirm } from '../../domain/facts.ts';
import type { FirmKind } from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import type { ApiDeps } from '../deps.ts';

export type Acting = Capacity & { readonly as: FirmKind };

/** The firm in whose name somebody is about to act and, where it may act as both, as what. */
export type InNameOf = { readonly firm: string; readonly as?: FirmKind | undefined };

/** A firm of their own or of a card of theirs; any other firm is not there, nor one that is not of that kind. */
export async function actingAs(deps: ApiDeps, who: Person, { firm, as }: InNameOf): Promise<Acting> {
  const acting = who.firms.includes(firm) ? await ownFirm(deps, who, { firm, as }) : heldCard(who, firm);
  if (!acting || (as ?? acting.as) !== acting.as) throw new Refusal('NotFound');
  return acting;
}

async function ownFirm({ db }: ApiDeps, who: Person, { firm, as }: InNameOf): Promise<Acting | undefined> {
  const kinds = (await firmsOf(db, who.id)).filter(({ taxNumber }) => taxNumber === firm).map(({ kind }) => kind);
  const kind = as ?? (kinds.includes('broker') ? 'broker' : 'exporter');
  return kinds.includes(kind) ? { firm, as: kind } : undefined;
}

function heldCard({ cards = [] }: Person, firm: string): Acting | undefined {
  const card = cards.find((one) => one.firm === firm);
  return card && { firm, card, as: 'exporter' };
}

export async function actingIfNamed(deps: ApiDeps, who: Actor | undefined, { firm, as }: Partial<InNameOf>) {
  return firm !== undefined && who?.kind === 'person' ? actingAs(deps, who, { firm, as }) : undefined;
}

export async function actingFirm(
  { db }: ApiDeps,
  { id }: Process,
  acting: Acting | undefined,
): Promise<ActingFirm | undefined> {
  const found = acting && (await findFirm(db, acting.firm));
  return found && { firm: found.firm, as: acting.as, ...(await knownBeforehand(db, id, acting.firm)) };
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
