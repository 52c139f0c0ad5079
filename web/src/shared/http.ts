export type FieldProblem = { readonly at: string; readonly say: string };

/** A refusal of the API (problem+json), or that it cannot be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly fields: readonly FieldProblem[];
  /** Everything that the API told, such as who was first. */
  readonly told: Readonly<Record<string, unknown>>;

  constructor(status: number, told: Readonly<Record<string, unknown>>) {
    super(String(told['detail'] ?? ''));
    this.status = status;
    this.told = told;
    this.code = String(told['code'] ?? 'Unexpected');
    this.title = String(told['title'] ?? '');
    this.fields = (told['fields'] as FieldProblem[] | undefined) ?? [];
  }
}

type Sending = {
  readonly body?: unknown;
  /** The same key for the same act: a second click changes nothing. */
  readonly key?: string;
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
  /** It is sent also where the window is being closed; 64 KB at most. */
  readonly keepalive?: boolean;
};

const unreachable = { code: 'Unreachable', title: '', detail: '' };

export async function answerOf(method: string, path: string, { body, key, ifMatch, signal, keepalive }: Sending = {}) {
  const headers = {
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  };
  const asked = sessionsBegun;
  const response = await fetch(path, {
    ...{ method, headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
    ...(keepalive && { keepalive }),
  }).catch((reason: Error) => {
    throw reason.name === 'AbortError' ? reason : new Problem(0, unreachable);
  });
  if (response.ok) return response;
  throw await problemIn(response, asked);
}

/** Asks the API for JSON; whatever it refuses is thrown as a Problem. */
export async function call<T>(method: string, path: string, sending: Sending = {}): Promise<T> {
  const response = await answerOf(method, path, sending);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function problemIn(response: Response, asked: number): Promise<Problem> {
  const retryAfter = response.headers.get('retry-after');
  const told = await response.json().catch(() => unreachable);
  return refusal(response.status, { ...told, ...(retryAfter && { retryAfter: Number(retryAfter) }) }, asked);
}

/** What the API refused; that there is no session (any more) is heard everywhere. */
export function refusal(status: number, told: Readonly<Record<string, unknown>>, asked = sessionsBegun): Problem {
  const problem = new Problem(status, told);
  if (problem.code === 'NotSignedIn' && asked === sessionsBegun) window.dispatchEvent(new Event(signedOut));
  if (['NotFound', 'ProxyEnded'].includes(problem.code)) window.dispatchEvent(new Event(notOpen));
  return problem;
}

/** Said once somewhere asks and there is no session (any more). */
export const signedOut = 'evrak:signed-out';
/** Said each time that somebody signs in, also after their session ended in the middle of something. */
export const signedIn = 'evrak:signed-in';

/** What was asked in the session before and is answered in this one says nothing about this one. */
let sessionsBegun = 0;
window.addEventListener(signedIn, () => {
  sessionsBegun += 1;
});

/** Said where something is not (any more) open to whoever asks: perhaps their powers have changed. */
export const notOpen = 'evrak:not-open';

export const isProblem = (error: unknown): error is Problem => error instanceof Problem;

/** `/api/tasks?unit=tim&unit=…` without what is not asked. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | boolean | undefined | null>>) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return words === '' ? path : `${path}?${words}`;
}
