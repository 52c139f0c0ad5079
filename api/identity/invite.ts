import type { Knex } from 'knex';
import { journal } from '../../db/journal.ts';
import { giveRoles } from '../../db/memberships.ts';
import { createPerson, findPerson } from '../../db/persons.ts';
import { closeSessionsOf } from '../../db/sessions.ts';
import type { Person, Post } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { identifierSentences, identifiers } from '../../domain/identifiers.ts';
import { can } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';
import { queueAccountMail, sendSoon } from './account-mail.ts';

export type Invitation = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly Post[];
};
export type Invited = { readonly person: string; readonly how: 'created' | 'known' };

/** Staff come by the same link as everybody. Inviting again sends a new link and adds what roles are new. */
export async function invite(deps: ApiDeps, by: Person, asked: Invitation): Promise<Invited> {
  const email = addressIn(asked.email);
  refuseStrangeUnits(by, asked.roles);
  const at = await deps.clock.now();
  const { mail, ...invited } = await deps.db.transaction((trx) => record(trx, by, { ...asked, email }, at));
  sendSoon(deps, mail);
  return invited;
}

async function record(trx: Knex.Transaction, by: Person, asked: Invitation, at: Date) {
  const { institution } = by;
  const account = await createPerson(trx, { institution, ...asked, at });
  const { person } = account;
  if (person === by.id) throw new Refusal('SelfInvitation');
  if ((await findPerson(trx, person))?.disabled_at) throw new Refusal('AccountDisabled');
  const how = account.how === 'created' ? 'created' : 'known';
  const entry = { at, institution, person: by.id } as const;
  if (await giveRoles(trx, person, asked.roles, at)) {
    await closeSessionsOf(trx, person);
    await journal(trx, { ...entry, kind: 'rolesGiven', data: { to: person, posts: asked.roles } });
  }
  const mail = await queueAccountMail(trx, { institution, person, name: 'invitation', at });
  await journal(trx, { ...entry, kind: 'invited', data: { invited: person, mail, how } });
  return { person, how, mail } as const;
}

function addressIn(given: string): string {
  const email = identifiers.email.normalise(given);
  const problem = identifiers.email.problem(email);
  if (problem) throw new Refusal('Unfit', { fields: [{ at: '/body/email', say: identifierSentences[problem] }] });
  return email;
}

/** Units of others are as unknown as units that do not exist. */
function refuseStrangeUnits(by: Person, roles: readonly Post[]) {
  const say = 'Yönettiğiniz birimlerden birini seçin.';
  const strange = roles.flatMap(({ unit }, index) =>
    can(by, 'keep', { kind: 'unit', unit }) ? [] : [{ at: `/body/roles/${index}/unit`, say }],
  );
  if (strange.length > 0) throw new Refusal('Unfit', { fields: strange });
}
