import type { Api, Problem } from './api.ts';

export type { Problem } from './api.ts';
export type RouteName = keyof Api;

type Settings = {
  /** Such as https://tim.example. */
  readonly base: string;
  /** Of POST /api/tokens. */
  readonly token?: string;
  /** Headers of every request, such as a cookie of a session. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
};

type Needed<K extends string, T> = keyof T extends never
  ? { readonly [key in K]?: T }
  : Partial<T> extends T
    ? { readonly [key in K]?: T }
    : { readonly [key in K]: T };
type Body<T> = [T] extends [undefined] ? { readonly body?: undefined } : { readonly body: T };

/** What a route takes; parts that need nothing may be left out. */
export type Given<R extends RouteName> = Needed<'params', Api[R]['params']> &
  Needed<'query', Api[R]['query']> &
  Needed<'headers', Api[R]['headers']> &
  Body<Api[R]['body']>;
type Optional<R extends RouteName> = Partial<Given<R>> extends Given<R> ? [given?: Given<R>] : [given: Given<R>];

/** The status tells which body came. */
export type Answer<R extends RouteName> = {
  [S in keyof Api[R]['answers']]: {
    readonly status: S;
    readonly body: Api[R]['answers'][S];
    readonly headers: Headers;
  };
}[keyof Api[R]['answers']];

/** A refusal: `problem.code` is for programs, `problem.detail` says to people what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  readonly headers: Headers;

  constructor(route: string, problem: Problem, headers: Headers) {
    super(`${route}: ${problem.status} ${problem.code}`);
    this.problem = problem;
    this.headers = headers;
  }
}

export type Client = <R extends RouteName>(route: R, ...given: Optional<R>) => Promise<Answer<R>>;

/** `const evrak = client({ base, token }); await evrak('GET /api/tasks', { query: { overdue: true } })` */
export function client({ base, token, headers: always = {}, fetch: send = fetch }: Settings): Client {
  const own = { ...always, ...(token && { authorization: `Bearer ${token}` }) };
  return async (route, ...[given]) => {
    const { params, query, headers, body } = (given ?? {}) as Loose;
    const [method, path] = route.split(' ') as [string, string];
    const isJson = body !== undefined && !(body instanceof FormData);
    const response = await send(base + filled(path, params) + asked(query), {
      ...{ method, redirect: 'error' },
      headers: { ...own, ...headers, ...(isJson && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as FormData) }),
    });
    return (await read(route, response)) as never;
  };
}

type Words = Readonly<Record<string, unknown>>;
type Loose = { params?: Words; query?: Words; headers?: Readonly<Record<string, string>>; body?: unknown };

const filled = (path: string, params: Words = {}) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));

function asked(query: Words = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const words = given.map(([name, value]): [string, string] => [name, String(value)]);
  return words.length === 0 ? '' : `?${new URLSearchParams(words)}`;
}

async function read(route: string, response: Response) {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json'))
    throw new Refused(route, (await response.json()) as Problem, headers);
  if (status >= 400) throw new Error(`${route}: ${status}, and not by Evrak`);
  if (type.startsWith('application/json')) return { status, headers, body: await response.json() };
  return { status, headers, body: type === '' ? undefined : response };
}
