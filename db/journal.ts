import type { Post } from '../domain/actor.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Scope } from '../domain/scopes.ts';
import type { Absence } from '../domain/substitution.ts';
import type { WebhookEvent } from '../domain/webhooks.ts';
import type { Db } from './connection.ts';

type KeptDay = { readonly name: string; readonly half: boolean };

/** What is written down beside cases: who changed whose rights, who signed in. Ids only; append-only for us (R39). */
export type JournalData = {
  readonly signedIn: Record<string, never>;
  readonly signedOut: Record<string, never>;
  readonly otherSessionsEnded: { readonly sessions: number };
  readonly signInPaused: Record<string, never>;
  readonly passwordLinkSent: { readonly mail: string };
  readonly passwordSet: { readonly closedSessions: true };
  readonly invited: { readonly invited: string; readonly mail: string; readonly how: 'created' | 'known' };
  readonly rolesGiven: { readonly to: string; readonly posts: readonly Post[] };
  readonly rolesTaken: { readonly from: string; readonly posts: readonly Post[] };
  readonly accountClosed: { readonly of: string };
  readonly accountReopened: { readonly of: string };
  readonly tokenMade: { readonly token: string; readonly scopes: readonly Scope[]; readonly expiresAt: string };
  readonly tokenRevoked: { readonly token: string };
  readonly tokensRevoked: { readonly of: string; readonly tokens: number };
  readonly absenceMade: Absence & { readonly absence: string; readonly inPlaceOf?: string | undefined };
  readonly absenceEnded: { readonly absence: string; readonly inPlaceOf?: string | undefined };
  readonly holidayKept: { readonly day: string; readonly now: KeptDay; readonly before: KeptDay | null };
  readonly holidayRemoved: { readonly day: string; readonly before: KeptDay; readonly reason: string };
  readonly webhookMade: { readonly webhook: string; readonly unit: string; readonly events: readonly WebhookEvent[] };
  readonly webhookChanged: { readonly webhook: string; readonly events: readonly WebhookEvent[] };
  readonly webhookRenewed: { readonly webhook: string };
  readonly webhookPaused: { readonly webhook: string };
  readonly webhookResumed: { readonly webhook: string };
  readonly webhookRemoved: { readonly webhook: string };
  readonly webhookRepeated: { readonly webhook: string; readonly delivery: string };
  /** Of itself; the person is whoever made it. */
  readonly webhookSwitchedOff: { readonly webhook: string };
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
