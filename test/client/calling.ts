import { client, Refused } from '../../client/client.ts';
import type { ProblemCode } from '../../domain/errors.ts';

/** A program elsewhere, which knows an address and has a session or a token. */
export const calling = (port: number, has: { readonly cookie?: string; readonly token?: string } = {}) =>
  client({
    base: `http://127.0.0.1:${port}`,
    ...(has.token && { token: has.token }),
    ...(has.cookie && { headers: { cookie: has.cookie } }),
  });

/** What a call is refused with; a call that is answered is not. */
export async function refusal(call: Promise<unknown>): Promise<Refused['problem']> {
  const outcome = await call.then(
    () => undefined,
    (problem: unknown) => problem,
  );
  if (outcome instanceof Refused) return outcome.problem;
  throw outcome ?? new Error('it was not refused');
}

export const codeOf = async (call: Promise<unknown>): Promise<ProblemCode> => (await refusal(call)).code;
