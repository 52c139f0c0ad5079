import { randomUUID } from 'node:crypto';
import { exporterOfOneUnion } from '../../outside/e-birlik/named-firms.ts';
import type { Reply } from '../api/http.ts';
import { eventually } from './eventually.ts';
import { enter, type Player } from './people.ts';
import { mailsTo } from './post.ts';
import type { Product } from './stage.ts';

export type Application = { readonly id: string; readonly number: string; readonly resend: string };
export type Applicant = Application & { readonly email: string; readonly who: Player };

let count = 0;
/** An address that nobody else in this run has. */
export const someEmail = (name = 'ayse') => `${name}.${++count}.${randomUUID().slice(0, 6)}@example.com`;

export const application = (differing: Record<string, unknown> = {}) => ({
  kind: 'exporter',
  taxNumber: exporterOfOneUnion.taxNumber,
  firstName: 'Ayşe',
  lastName: 'Yılmaz',
  nationalId: '10000000146',
  position: 'Genel Müdür',
  email: someEmail(),
  mobile: '05321234567',
  ...differing,
});

/** Sends the sign-up form as it is. */
export const tryToApply = (product: Product, answer: unknown, key: string = randomUUID()): Promise<Reply> =>
  product.ask('POST', '/api/cases', { body: { process: 'membershipApplication', answer }, key });

/** On record is as good as begun: a real server that has just come back may answer 202. */
export async function apply(product: Product, answer: Record<string, unknown>): Promise<Application> {
  const reply = await tryToApply(product, answer);
  if (reply.status !== 201 && reply.status !== 202) throw new Error(`the application was not taken: ${reply.text}`);
  return reply.json as unknown as Application;
}

/** The first of them, also where the address has applied before. */
export const instructions = (product: Product, email: string, number = '') =>
  eventually(
    async () =>
      (await mailsTo(product, email, 'Üyelik başvurunuz için yapılacaklar')).find(({ text }) => text.includes(number)),
    `the instructions to ${email}`,
  );

/** Applies, waits for the instructions and enters by their link. */
export async function applicant(product: Product, differing: Record<string, unknown> = {}): Promise<Applicant> {
  const answer = application(differing);
  const applied = await apply(product, answer);
  const who = await enter(product, await instructions(product, answer.email, applied.number));
  return { ...applied, email: answer.email, who };
}

/** What each field was told. */
export const toldOf = ({ json }: Reply): Record<string, string> =>
  Object.fromEntries(
    ((json['fields'] ?? []) as { at: string; say: string }[]).map(({ at, say }) => [at.split('/').pop()!, say]),
  );
