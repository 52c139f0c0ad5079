import { emailKey } from './identifiers.ts';
import type { Process } from './process.ts';

type Answer = Readonly<Record<string, unknown>>;

/** The firm that a start form names, where it names one. */
export const caseFirm = ({ start }: Process, answer: Answer): string | undefined =>
  start.firm === undefined ? undefined : (answer[start.firm] as string | undefined);

/** A visitor's form asks who they are in fields of these names; whoever has an account is known already. */
export const visitorOf = (answer: Answer) => ({
  email: answer['email'],
  email_key: emailKey(String(answer['email'])),
  first_name: answer['firstName'],
  last_name: answer['lastName'],
  national_id: answer['nationalId'] ?? null,
  mobile: answer['mobile'] ?? null,
  position: answer['position'] ?? null,
});
