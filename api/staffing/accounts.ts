import { journal } from '../../db/journal.ts';
import { voidPasswordLinks } from '../../db/links.ts';
import { setDisabled } from '../../db/persons.ts';
import { closeSessionsOf } from '../../db/sessions.ts';
import { findStaff, type StaffRow } from '../../db/staff.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { can } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';
import { revokeEveryToken } from '../identity/tokens.ts';
import { releaseWhatIsLost } from './releasing.ts';

/** Whoever is shut out is out at once: sessions, tokens and links end, and what they had claimed goes back to its desk. */
export async function closeAccount(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const { isClosed } = await kept(deps, who, id);
  if (isClosed) return;
  const at = await deps.clock.now();
  const { institution } = who;
  await deps.db.transaction(async (trx) => {
    await setDisabled(trx, id, at);
    await closeSessionsOf(trx, id);
    await revokeEveryToken(trx, { by: who.id, of: id, institution, at });
    await voidPasswordLinks(trx, id, at);
    await journal(trx, { at, institution, person: who.id, kind: 'accountClosed', data: { of: id } });
    await releaseWhatIsLost(trx, { by: who, of: id, at });
  });
}

/** Their roles are as they were; they sign in anew with their password. */
export async function reopenAccount(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const { isClosed } = await kept(deps, who, id);
  if (!isClosed) return;
  const at = await deps.clock.now();
  const { institution } = who;
  await deps.db.transaction(async (trx) => {
    await setDisabled(trx, id, null);
    await journal(trx, { at, institution, person: who.id, kind: 'accountReopened', data: { of: id } });
  });
}

/** An account is closed as a whole, so it takes an administrator of all that its owner is. */
async function kept({ db }: ApiDeps, who: Person, id: string): Promise<StaffRow> {
  const found = await findStaff(db, who.institution, id);
  const keeps = (unit: string) => can(who, 'keep', { kind: 'unit', unit });
  const isWhole = found !== undefined && unitsOf(found, who).every(keeps);
  if (!found || (!isWhole && !found.posts.some(({ unit }) => keeps(unit)))) throw new Refusal('NotFound');
  if (!isWhole) throw new Refusal('KeptElsewhere');
  if (id === who.id) throw new Refusal('OwnRights');
  return found;
}

/** Accounts of firms, and of people who are nothing here any more, are the institution's own. */
const unitsOf = ({ posts, hasFirms }: StaffRow, { institution }: Person) => [
  ...posts.map(({ unit }) => unit),
  ...(hasFirms || posts.length === 0 ? [institution] : []),
];
