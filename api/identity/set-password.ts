import { journal } from '../../db/journal.ts';
import { voidPasswordLinks } from '../../db/links.ts';
import { findLink, type LinkProblem, useLink } from '../../db/linkUse.ts';
import { findPerson, firmsOf, type PersonRow, setPassword } from '../../db/persons.ts';
import { closeSessionsOf } from '../../db/sessions.ts';
import { type ProblemCode, Refusal } from '../../domain/errors.ts';
import { type Institution, institutions } from '../../domain/institutions.ts';
import { passwordProblem, passwordSentences } from '../../domain/password.ts';
import type { ApiDeps } from '../deps.ts';
import { queueAccountMail, sendSoon } from './account-mail.ts';
import { hashPassword } from './password-hash.ts';
import { revokeEveryToken } from './tokens.ts';
import { forgetTries } from './tries.ts';

type Asked = {
  readonly token: string;
  readonly password: string;
  readonly institution: Institution;
  readonly network: string;
};

/** A link is used up by the password that it sets, not by one that is refused. Nobody is signed in by it (R17). */
export async function setPasswordByLink(deps: ApiDeps, asked: Asked): Promise<void> {
  const person = await ownerOf(deps, asked);
  await refuseWeak(deps, person, asked.password);
  const hash = await hashPassword(asked.password);
  const now = await deps.clock.now();
  const mail = await deps.db.transaction(async (trx) => {
    const used = await useLink(trx, { token: asked.token, institution: asked.institution, now });
    if (typeof used === 'string') throw linkRefusal(used);
    await setPassword(trx, { person: person.id, hash, at: now });
    await closeSessionsOf(trx, person.id);
    await voidPasswordLinks(trx, person.id, now);
    const { id, institution } = person;
    await revokeEveryToken(trx, { by: id, of: id, institution, at: now });
    await journal(trx, { at: now, institution, person: id, kind: 'passwordSet', data: { closedSessions: true } });
    return queueAccountMail(trx, { institution, person: id, name: 'passwordChanged', at: now });
  });
  sendSoon(deps, mail);
  await forgetTries(deps, { institution: asked.institution, account: person.email_key, network: asked.network, now });
}

/** Looks without using; a link that is over says why. */
export async function ownerOf(
  { db, clock }: ApiDeps,
  { token, institution }: Pick<Asked, 'token' | 'institution'>,
): Promise<PersonRow> {
  const link = await findLink(db, { token, institution, kind: 'password', now: await clock.now() });
  if (!link) throw linkRefusal('unknown');
  if (link.state !== 'usable') throw linkRefusal(link.state);
  const person = await findPerson(db, link.person!);
  if (!person || person.disabled_at) throw linkRefusal('unknown');
  return person;
}

const linkCodes: { readonly [problem in LinkProblem]: ProblemCode } = {
  unknown: 'LinkUnknown',
  used: 'LinkUsed',
  expired: 'LinkExpired',
  voided: 'LinkVoided',
};
/** TIM-PWD-02: a link that is over leads to "Şifremi Unuttum" on /login. */
const linkRefusal = (problem: LinkProblem) => new Refusal(linkCodes[problem], { extra: { goTo: '/login' } });

async function refuseWeak({ db }: ApiDeps, person: PersonRow, password: string): Promise<void> {
  const firms = (await firmsOf(db, person.id)).map(({ title }) => title);
  const names = [person.first_name, person.last_name];
  const context = { email: person.email, names, firms, institution: institutions[person.institution] };
  const problem = passwordProblem(password, context);
  if (problem)
    throw new Refusal('PasswordUnfit', { fields: [{ at: '/body/password', say: passwordSentences[problem] }] });
}
