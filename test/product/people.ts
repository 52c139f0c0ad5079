import { randomUUID } from 'node:crypto';
import { giveRoles } from '../../db/memberships.ts';
import { createPerson } from '../../db/persons.ts';
import { openSession } from '../../db/sessions.ts';
import type { Role } from '../../domain/names.ts';
import type { Reply, Sending } from '../api/http.ts';
import type { ReceivedMail } from '../stack/mailbox.ts';
import { tokenIn } from './post.ts';
import type { Product } from './stage.ts';

/** What people of a story do: everything through HTTP and mail, as outside. */
export type Player = {
  readonly cookie: string;
  ask(method: string, path: string, sending?: Sending): Promise<Reply>;
};
export type Clerk = Player & { readonly id: string; readonly email: string };

/** Somebody of the staff at their desk. */
export async function staff(product: Product, role: Role, unit: string, name: string): Promise<Clerk> {
  const at = await product.clock.now();
  const [firstName, lastName] = name.split(' ') as [string, string];
  const email = `${randomUUID().slice(0, 8)}@staff.example.com`;
  const { person: id } = await createPerson(product.db, { institution: 'tim', email, firstName, lastName, at });
  await giveRoles(product.db, id, [{ role, unit }], at);
  return { id, email, ...(await seated(product, id)) };
}

/** How they signed in is another story (test/api); after a night they sit down anew: `await seated(product, clerk.id)`. */
export async function seated(product: Product, person: string, at?: Date): Promise<Player> {
  const now = at ?? (await product.clock.now());
  const { token } = await openSession(product.db, { person, institution: 'tim', bearer: 'staff', now });
  return playerWith(product, `evrak=${token}`);
}

export async function signedIn(product: Product, email: string, password: string): Promise<Player> {
  const reply = await product.ask('POST', '/api/session', { body: { email, password } });
  if (reply.status !== 201) throw new Error(`nobody is signed in: ${reply.text}`);
  return playerWith(product, cookieIn(reply));
}

/** The applicant opens the link of a mail. */
export async function enter(product: Product, mail: ReceivedMail): Promise<Player> {
  const reply = await knock(product, mail);
  if (reply.status !== 201) throw new Error(`the link opened nothing: ${reply.text}`);
  return playerWith(product, cookieIn(reply));
}

export const knock = (product: Product, mail: ReceivedMail): Promise<Reply> =>
  product.ask('POST', '/api/case-links', { body: { token: tokenIn(mail) } });

const playerWith = ({ ask }: Product, cookie: string): Player => ({
  cookie,
  ask: (method, path, sending) => ask(method, path, { cookie, ...sending }),
});

const cookieIn = ({ cookies }: Reply) => cookies[0]!.split(';')[0]!;
