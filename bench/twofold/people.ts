import type { Db } from '../../db/connection.ts';
import { saveFirm } from '../../db/firms.ts';
import { giveRoles } from '../../db/memberships.ts';
import { addFirm, createPerson } from '../../db/persons.ts';
import { openSession } from '../../db/sessions.ts';
import type { Firm } from '../../domain/facts.ts';

export type Someone = { readonly id: string; readonly cookie: string };
export type People = { readonly applicant: Someone; readonly clerk: Someone };

/** One who asks and one who decides, both signed in. */
export async function settle(db: Db, at: Date): Promise<People> {
  const applicant = await someone(db, 'Deniz', at);
  await giveFirm(db, applicant.id, at);
  const clerk = await someone(db, 'Elif', at);
  await giveRoles(db, clerk.id, [{ role: 'supportAgent', unit: 'tim' }], at);
  return { applicant, clerk };
}

/** In whose name is asked. */
export const taxNumber = '1000000018';

const firm: Firm = {
  ...{ taxNumber, title: 'Ölçüm Anonim Şirketi', kinds: ['exporter'], active: true },
  ...{ address: 'Ölçüm Sokağı 1', city: 'İzmir', unions: [] },
};

export async function giveFirm(db: Db, person: string, at: Date): Promise<void> {
  await saveFirm(db, firm, at);
  await addFirm(db, { person, taxNumber, kind: 'exporter', since: at, byCase: null });
}

async function someone(db: Db, firstName: string, at: Date): Promise<Someone> {
  const email = `${firstName.toLowerCase()}@bench.example`;
  const { person } = await createPerson(db, { institution: 'tim', email, firstName, lastName: 'Aksoy', at });
  const { token } = await openSession(db, { person, institution: 'tim', bearer: 'applicant', now: at });
  return { id: person, cookie: `evrak=${token}` };
}
