import type { Scope } from '../../../../domain/scopes.ts';

export type Token = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly prefix: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
};
export type FreshToken = Token & { readonly token: string };

/** Words have names without colons. */
export const scopeWords = {
  'tasks:read': 'tasksRead',
  'tasks:work': 'tasksWork',
  'cases:read': 'casesRead',
  'files:read': 'filesRead',
  'files:write': 'filesWrite',
} as const satisfies Record<Scope, string>;
export const scopes = Object.keys(scopeWords) as Scope[];
