import { hashPassword } from '../../api/identity/password-hash.ts';
import { saveFirm } from '../../db/firms.ts';
import { linkToken, makeLink, startLinkClock } from '../../db/links.ts';
import { giveRoles } from '../../db/memberships.ts';
import { addFirm, createPerson, setPassword } from '../../db/persons.ts';
import { openSession } from '../../db/sessions.ts';
import type { Post } from '../../domain/actor.ts';
import type { Firm } from '../../domain/facts.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { Stage } from './stage.ts';

export const password = 'üç kırlangıç bir dam';
let hash: Promise<string> | undefined;

type Character = {
  readonly name: readonly [string, string];
  readonly email: string;
  readonly institution?: Institution;
  readonly roles?: readonly Post[];
  readonly firms?: readonly string[];
  readonly password?: string | null;
};

/** Somebody with an account and, unless it is null, a password. */
export async function settle({ db, now }: Stage, character: Character): Promise<string> {
  const { name, email, institution = 'tim', roles = [], firms = [] } = character;
  const at = now();
  const { person } = await createPerson(db, { institution, email, firstName: name[0], lastName: name[1], at });
  hash ??= hashPassword(password);
  if (character.password !== null) await setPassword(db, { person, hash: await hash, at });
  if (roles.length > 0) await giveRoles(db, person, roles, at);
  for (const taxNumber of firms) {
    await saveFirm(db, firmNamed(taxNumber), at);
    await addFirm(db, { person, taxNumber, kind: 'exporter', since: at, byCase: null });
  }
  return person;
}

export const firmNamed = (taxNumber: string, rest: Partial<Firm> = {}): Firm => ({
  taxNumber,
  title: 'Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi',
  kinds: ['exporter'],
  active: true,
  address: 'Kimya Caddesi 12',
  city: 'İstanbul',
  unions: [{ unit: 'tim/ikmib', registryNumber: '10001', since: '2011-03-14', active: true }],
  ...rest,
});

/** The cookie of a session opened without the trouble of signing in. */
export async function cookieOf(
  { db, now }: Stage,
  owner: { person: string } | { caseId: string },
  institution: Institution = 'tim',
) {
  const bearer = 'person' in owner ? 'applicant' : 'visitor';
  const { token } = await openSession(db, { ...owner, institution, bearer, now: now() });
  return `evrak=${token}`;
}

let links = 0;

/** A link as its mail carries it, its clock running. */
export async function linkOf(
  { db, config, now }: Stage,
  owner: { person: string } | { caseId: string },
): Promise<string> {
  const id = `00000000-0000-7000-8000-${String(++links).padStart(12, '0')}`;
  const mail = `mail-of-link-${links}`;
  const common = { id, institution: 'tim', mail, madeAt: now(), key: config.linkKey } as const;
  await db.transaction(async (trx) => {
    await makeLink(
      trx,
      'person' in owner ? { ...common, ...owner, kind: 'password' } : { ...common, ...owner, kind: 'case' },
    );
    await startLinkClock(trx, mail, now());
  });
  return linkToken(config.linkKey, id);
}

/** The session cookie that an answer sets. */
export const cookieIn = (cookies: readonly string[]): string => cookies[0]?.split(';')[0] ?? '';
