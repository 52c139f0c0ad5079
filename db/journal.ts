import type { Post } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';

/** What is written down beside cases: who changed whose rights, who signed in. Ids only; append-only for us (R39). */
export type JournalData = {
  readonly signedIn: Record<string, never>;
  readonly signedOut: Record<string, never>;
  readonly signInPaused: Record<string, never>;
  readonly passwordLinkSent: { readonly mail: string };
  readonly passwordSet: { readonly closedSessions: true };
  readonly invited: { readonly invited: string; readonly mail: string; readonly how: 'created' | 'known' };
  readonly rolesGiven: { readonly to: string; readonly posts: readonly Post[] };
};

export type JournalEntry<K extends keyof JournalData> = {
  readonly at: Date;
  readonly institution: Institution;
  /** Who did it, or whose account it is. */
  readonly person: string;
  readonly kind: K;
  readonly data: JournalData[K];
};

export async function journal<K extends keyof JournalData>(db: Db, entry: JournalEntry<K>): Promise<void> {
  await db('journal').insert({ ...entry, data: JSON.stringify(entry.data) });
}
