import { client, Refused } from '../../client/client.ts';
import type { ProblemCode } from '../../domain/errors.ts';

type Has = { readonly cookie?: string; readonly token?: string; readonly fetch?: typeof again };

/** A program elsewhere, which knows an address and has a session or a token. */
export const calling = (port: number, has: Has = {}) =>
  client({
    base: `http://127.0.0.1:${port}`,
    ...(has.token && { token: has.token }),
    ...(has.fetch && { fetch: has.fetch }),
    ...(has.cookie && { headers: { cookie: has.cookie } }),
  });

/** What programs do whose answer was lost on the way: the same again, with the same key. */
export async function again(url: string, init: RequestInit): Promise<Response> {
  for (let lost = 0; ; lost++) {
    const response = await fetch(url, init).catch((problem: unknown) => {
      if (lost === 3) throw problem;
    });
    if (response) return response;
  }
}

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
