import type { Readable } from 'node:stream';
import type { Request } from 'express';
import type { Static, TObject, TSchema } from 'typebox';
import type { Actor, Person, Visitor } from '../domain/actor.ts';
import type { ProblemCode } from '../domain/errors.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Role } from '../domain/names.ts';
import type { Scope } from '../domain/scopes.ts';
import type { ApiDeps } from './deps.ts';

/**
 * Who may ask at all; whether this one may do it to this thing is `can`'s to say, in the handler.
 * anyone: no session needed · caseSession: a visitor · person: signed in · applicantOrVisitor: either · a role: at any unit.
 */
export type Who = 'anyone' | 'caseSession' | 'person' | 'applicantOrVisitor' | { readonly role: readonly Role[] };
export type ActorOf<W> = W extends 'anyone'
  ? Actor | undefined
  : W extends 'caseSession'
    ? Visitor
    : W extends 'applicantOrVisitor'
      ? Actor
      : Person;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Returns = { readonly [status: number]: TSchema };

export type Asked<P, Q, B, W> = {
  readonly params: P extends TSchema ? Static<P> : Record<string, never>;
  readonly query: Q extends TSchema ? Static<Q> : Record<string, never>;
  readonly body: B extends TSchema ? Static<B> : undefined;
  readonly who: ActorOf<W>;
  readonly deps: ApiDeps;
  readonly institution: Institution;
  /** The asker's network (IPv4 address or IPv6 /64), for limits only. */
  readonly network: string;
  /** The Idempotency-Key; always there where the route says `key: 'own'`. */
  readonly key: string | undefined;
  /** For uploads and streams; everything else comes judged in the members above. */
  readonly request: Request;
};

export type Headers = Readonly<Record<string, string | readonly string[]>>;
type Bodied<S, T> = undefined extends T
  ? { readonly status: S; readonly body?: undefined; readonly headers?: Headers }
  : { readonly status: S; readonly body: T; readonly headers?: Headers };
type Streamed<S> = { readonly status: S; readonly stream: Readable; readonly headers?: Headers };
export type Answer<R> = {
  [S in keyof R]: R[S] extends { readonly streamed: string }
    ? Streamed<S>
    : R[S] extends TSchema
      ? Bodied<S, Static<R[S]>>
      : never;
}[keyof R];

type Described<P, Q, B, R, W> = {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly who: W;
  /** What a token needs to be let in; without it the route is closed to tokens. */
  readonly scope?: W extends 'anyone' ? never : Scope;
  /** English, for the documentation. */
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The largest body that is read, where 256 KB do not suffice. */
  readonly bodyLimit?: number;
  /** Saves over a version: the request names it in If-Match, the answer names the new one in ETag. */
  readonly versioned?: true;
  /** The body is a multipart upload that the handler reads from `request`. */
  readonly upload?: true;
  /** What is answered is made while it is read: few at once, each until it is over. */
  readonly download?: true;
  readonly returns: R;
  /** Refusals beyond those that follow from `who` and the schemas. */
  readonly problems?: readonly ProblemCode[];
  /**
   * What an Idempotency-Key does on a POST. kept (the default): the answer is kept and given again.
   * own: required, and the handler keeps it with its effect. none: ignored, for answers that carry secrets.
   */
  readonly key?: 'kept' | 'own' | 'none';
};
type Handled<P, Q, B, R, W> = { readonly handle: (asked: Asked<P, Q, B, W>) => Promise<Answer<R>> };

/** A route as the table holds it: its schemas still there, its handler's types forgotten. */
export type Route = Described<TObject, TObject, TSchema, Returns, Who> & {
  readonly handle: (asked: never) => Promise<Outgoing>;
};
export type Outgoing = {
  readonly status: number;
  readonly body?: unknown;
  readonly stream?: Readable;
  readonly headers?: Headers;
};

/** One entry of the table. Router, validation, /api/openapi.json and the route × role test all come from it. */
export function route<
  const R extends Returns,
  const W extends Who,
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TSchema | undefined = undefined,
>(entry: Described<P, Q, B, R, W> & Handled<P, Q, B, R, W>): Route {
  return entry as unknown as Route;
}
