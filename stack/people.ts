import { hashPassword } from '../api/identity/password-hash.ts';
import { connect, type Db } from '../db/connection.ts';
import { saveFirm } from '../db/firms.ts';
import { giveRoles } from '../db/memberships.ts';
import { addFirm, createPerson, type NewPerson, setPassword } from '../db/persons.ts';
import { machineClock } from '../domain/clock.ts';
import { roles } from '../domain/roles.ts';
import { unitById } from '../domain/units.ts';
import type { Firm } from '../outside/e-birlik/client.ts';
import { type DemonstrationPerson, demonstrationPeople, namedFirms } from '../outside/e-birlik/generator.ts';
import type { Databases } from './servers.ts';

/** Somebody who can log in to a demonstration. */
export type BoardPerson = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly unit: string;
};

/** Published with the source: it guards nothing but a demonstration. */
const password = 'yedi mavi kapi bahcede';

/** Puts the demonstration's people into the database, at every start again without harm, and says how they log in. */
export async function loadPeople({ url }: Databases): Promise<readonly BoardPerson[]> {
  const db = connect(url, { max: 2 });
  try {
    const [at, hash] = [await machineClock.now(), await hashPassword(password)];
    return await db.transaction(async (trx) => {
      const staff = demonstrationPeople();
      for (const person of staff) await enlist(trx, person, hash, at);
      for (const applicant of applicants) await enrol(trx, applicant, hash, at);
      return [...staff.map(ofStaff), ...applicants.map(ofFirm)];
    });
  } finally {
    await db.destroy();
  }
}

async function enlist(trx: Db, { institution, name, email, roles }: DemonstrationPerson, hash: string, at: Date) {
  const person = await account(trx, { institution, email, firstName: name.first, lastName: name.last, at }, hash);
  await giveRoles(trx, person, roles, at);
}

type Applicant = {
  readonly firstName: string;
  readonly lastName: string;
  readonly kind: 'exporter' | 'broker';
  readonly firms: readonly [Firm, ...Firm[]];
};
const { exporterOfThreeUnions, soleTrader, broker, exporterOfManyDeclarations } = namedFirms;
const applicants: readonly Applicant[] = [
  {
    firstName: 'Deniz',
    lastName: 'Aksoy',
    kind: 'exporter',
    firms: [exporterOfThreeUnions, soleTrader, exporterOfManyDeclarations],
  },
  { firstName: 'Murat', lastName: 'Erdem', kind: 'broker', firms: [broker] },
];
const emailOf = ({ firstName, lastName }: Applicant) =>
  `${firstName}.${lastName}@firma.demo.evrak.localhost`.toLowerCase();

/** An exporter with three firms and a broker who have been members for a while. */
async function enrol(trx: Db, applicant: Applicant, hash: string, at: Date) {
  const { firstName, lastName, kind, firms } = applicant;
  const person = await account(trx, { institution: 'tim', email: emailOf(applicant), firstName, lastName, at }, hash);
  for (const { memberships, contacts: _, ...card } of firms) {
    await saveFirm(trx, { ...card, unions: memberships.map(({ union, ...one }) => ({ unit: union, ...one })) }, at);
    await addFirm(trx, { person, taxNumber: card.taxNumber, kind, since: at, byCase: null });
  }
}

/** Whoever has set a password of their own keeps it. */
async function account(trx: Db, someone: NewPerson, hash: string): Promise<string> {
  const { person } = await createPerson(trx, someone);
  const found = await trx('persons').where({ id: person }).first('password_hash');
  if (found.password_hash === null) await setPassword(trx, { person, hash, at: someone.at });
  return person;
}

const ofStaff = ({ name, email, roles: held }: DemonstrationPerson): BoardPerson => ({
  name: `${name.first} ${name.last}`,
  ...{ email, password },
  roles: [...new Set(held.map(({ role }) => roles[role]))],
  unit: [...new Set(held.map(({ unit }) => unitById(unit)?.shortName ?? unitById(unit)?.name ?? unit))].join(', '),
});

const ofFirm = (applicant: Applicant): BoardPerson => ({
  name: `${applicant.firstName} ${applicant.lastName}`,
  ...{ email: emailOf(applicant), password },
  roles: [applicant.kind === 'exporter' ? 'İhracatçı Firma Yetkilisi' : 'Gümrük Müşaviri'],
  unit: applicant.firms.map(({ title }) => title).join(', '),
});
