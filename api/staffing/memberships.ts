import { journal } from '../../db/journal.ts';
import { findMembership, giveRoles, type Membership, membershipOf, takeRole } from '../../db/memberships.ts';
import { closeSessionsOf } from '../../db/sessions.ts';
import { findStaff } from '../../db/staff.ts';
import type { Person, Post } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { can } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';
import { releaseWhatIsLost } from './releasing.ts';

type Given = Post & { readonly person: string };

/** One more role for somebody who works at a unit of the administrator's; who is new comes by invitation. */
export async function giveRole(deps: ApiDeps, who: Person, { person, role, unit }: Given): Promise<string> {
  if (!keeps(who, unit)) throw unfit('unit', 'Yönettiğiniz birimlerden birini seçin.');
  if (person === who.id) throw new Refusal('OwnRights');
  await refuseStranger(deps, who, person);
  const at = await deps.clock.now();
  return deps.db.transaction(async (trx) => {
    if (await giveRoles(trx, person, [{ role, unit }], at)) {
      await closeSessionsOf(trx, person);
      const data = { to: person, posts: [{ role, unit }] };
      await journal(trx, { at, institution: who.institution, person: who.id, kind: 'rolesGiven', data });
    }
    return membershipOf(trx, person, { role, unit });
  });
}

export async function takeRoleAway(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const membership = await findMembership(deps.db, id);
  if (!membership || !keeps(who, membership.unit)) throw new Refusal('NotFound');
  if (membership.person === who.id) throw new Refusal('OwnRights');
  await takeNow(deps, who, membership);
}

/** Whoever is signed in is out at once; their tokens know only what is left. */
async function takeNow(deps: ApiDeps, by: Person, { id, person, role, unit }: Membership) {
  const at = await deps.clock.now();
  await deps.db.transaction(async (trx) => {
    if (!(await takeRole(trx, id))) throw new Refusal('NotFound');
    await closeSessionsOf(trx, person);
    const data = { from: person, posts: [{ role, unit }] };
    await journal(trx, { at, institution: by.institution, person: by.id, kind: 'rolesTaken', data });
    await releaseWhatIsLost(trx, { by, of: person, at });
  });
}

async function refuseStranger({ db }: ApiDeps, who: Person, person: string) {
  const found = await findStaff(db, who.institution, person);
  if (!found?.posts.some(({ unit }) => keeps(who, unit)))
    throw unfit('person', 'Birimlerinizde görevi olan birini seçin; yeni gelenleri davet edin.');
  if (found.isClosed) throw new Refusal('AccountDisabled');
}

const keeps = (who: Person, unit: string) => can(who, 'keep', { kind: 'unit', unit });
const unfit = (field: string, say: string) => new Refusal('Unfit', { fields: [{ at: `/body/${field}`, say }] });
