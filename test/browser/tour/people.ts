import { v7 as newId } from 'uuid';
import { saveFirm } from '../../../db/firms.ts';
import { addFirm, createPerson } from '../../../db/persons.ts';
import { openSession } from '../../../db/sessions.ts';
import { type Role, roleNames } from '../../../domain/roles.ts';
import { firmNamed, linkOf } from '../../api/people.ts';
import { applicant } from '../../product/applying.ts';
import { openStep } from '../../product/deciding.ts';
import { sendPapers } from '../../product/papers.ts';
import { staff } from '../../product/people.ts';
import type { Product } from '../../product/stage.ts';

export type Who = 'nobody' | 'visitor' | 'account' | Role;
export type World = {
  readonly caseId: string;
  readonly task: string;
  /** A link to make a password, which nobody has used. */
  readonly passwordLink: string;
  /** `evrak=…` of everybody who has a session. */
  readonly cookies: ReadonlyMap<Who, string>;
};

/** An application under review, the visitor who sent it, somebody with an account and a firm, and one of each role. */
export async function everybody(product: Product): Promise<World> {
  const { id: caseId, who: visitor } = await applicant(product);
  await sendPapers(product, visitor, caseId);
  const { task } = await openStep(visitor, caseId, 'review');
  const { cookie, passwordLink } = await account(product);
  const cookies = new Map<Who, string>([
    ['visitor', visitor.cookie],
    ['account', cookie],
  ]);
  for (const role of roleNames) {
    cookies.set(role, (await staff(product, role, unitOf(role), `Iğdır ${role}`)).cookie);
  }
  return { caseId, task, passwordLink, cookies };
}

function unitOf(role: Role): string {
  if (role === 'administrator' || role === 'auditor') return 'tim';
  return role === 'secretariatClerk' ? 'tim/immib' : 'tim/ikmib';
}

async function account({ db, clock, stage }: Product) {
  const now = await clock.now();
  const name = { firstName: 'Şule', lastName: 'Işık', email: `${newId()}@example.com` };
  const { person } = await createPerson(db, { institution: 'tim', ...name, at: now });
  const firm = firmNamed('1000000018');
  await saveFirm(db, firm, now);
  await addFirm(db, { person, taxNumber: firm.taxNumber, kind: 'exporter', since: now, byCase: null });
  const { token } = await openSession(db, { person, institution: 'tim', bearer: 'applicant', now });
  return { cookie: `evrak=${token}`, passwordLink: await linkOf({ ...stage, now: () => now }, { person }) };
}
