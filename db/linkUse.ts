import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';
import { type LinkKind, tokenHash } from './links.ts';

/** Why a link opens nothing; people read a sentence for each. */
export type LinkProblem = 'unknown' | 'used' | 'voided' | 'expired';
export type LinkState = 'usable' | Exclude<LinkProblem, 'unknown'>;
export type FoundLink = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly state: LinkState;
  readonly person: string | undefined;
  readonly caseId: string | undefined;
};
export type LinkAsked = {
  readonly token: string;
  readonly institution: Institution;
  readonly kind: LinkKind;
  readonly now: Date;
};

/** Looks without using. A case link needs no more: it is good as often as it is asked. */
export async function findLink(db: Db, asked: LinkAsked): Promise<FoundLink | undefined> {
  const row: LinkRow | undefined = await db('links').where(sought(asked)).first();
  return row && found(row, asked.now);
}

/** Uses a password link up: of any number at once exactly one gets the person. */
export async function useLink(
  trx: Db,
  asked: Omit<LinkAsked, 'kind'>,
): Promise<{ readonly person: string } | LinkProblem> {
  const password = { ...asked, kind: 'password' } as const;
  await lockOwner(trx, password);
  const [won] = await trx('links')
    .where(sought(password))
    .whereNull('used_at')
    .whereNull('voided_at')
    .where('valid_until', '>=', asked.now)
    .update({ used_at: asked.now }, ['person']);
  if (won) return { person: won.person };
  const lost = await findLink(trx, password);
  return lost && lost.state !== 'usable' ? lost.state : 'unknown';
}

/** The person's row comes first here as in makeLink, so that the two never wait for each other. */
async function lockOwner(trx: Db, asked: LinkAsked): Promise<void> {
  const owner = trx('links').where(sought(asked)).select('person');
  await trx('persons').where('id', owner).forUpdate().select('id');
}

type LinkRow = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly person: string | null;
  readonly case_id: string | null;
  readonly valid_until: Date | null;
  readonly used_at: Date | null;
  readonly voided_at: Date | null;
};

const sought = ({ token, institution, kind }: LinkAsked) => ({ hash: tokenHash(token), institution, kind });

const found = (row: LinkRow, now: Date): FoundLink => ({
  id: row.id,
  kind: row.kind,
  state: stateOf(row, now),
  person: row.person ?? undefined,
  caseId: row.case_id ?? undefined,
});

/** A password link without an end was in no mail yet: nobody can hold it, so it opens nothing. */
function stateOf(row: LinkRow, now: Date): LinkState {
  if (row.used_at) return 'used';
  if (row.voided_at) return 'voided';
  const until = row.valid_until ?? (row.kind === 'case' ? now : undefined);
  return until && until >= now ? 'usable' : 'expired';
}
