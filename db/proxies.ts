import type { Knex } from 'knex';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';
import { dayIn } from './day-in.ts';

export type NewProxy = {
  readonly caseId: string;
  readonly institution: Institution;
  readonly giver: string;
  readonly holder: string;
  readonly until: string | null;
};

export async function insertProxy(trx: Db, { caseId, ...proxy }: NewProxy): Promise<void> {
  await trx('proxies')
    .insert({ case_id: caseId, ...proxy })
    .onConflict('case_id')
    .ignore();
}

export type Approval = { readonly at: Date; readonly mayReclaimDues: boolean };

export async function approveProxy(trx: Db, caseId: string, { at, mayReclaimDues }: Approval): Promise<void> {
  const approved = { approved_at: at, may_reclaim_dues: mayReclaimDues };
  await trx('proxies').where({ case_id: caseId }).whereNull('approved_at').update(approved);
}

export async function endProxy(trx: Db, caseId: string, at: Date): Promise<void> {
  await trx('proxies').where({ case_id: caseId }).whereNull('ended_at').update({ ended_at: at });
}

/**
 * Whether a proxy `x` lets anybody act on a day: approved, its last day not over, not ended. A revocation counts from the
 * moment it is on record, whether or not the workflow has carried it out yet (TIM-POA-11).
 */
export const inForce = `x.approved_at IS NOT NULL AND x.ended_at IS NULL AND (x.until IS NULL OR x.until >= ?::date)
  AND NOT EXISTS (SELECT FROM answers r WHERE r.case_id = x.case_id AND r.outcome = 'revoke' AND r.state <> 'refused')`;

/**
 * The firms that a person may act for by proxy, as one column of a row that has `persons` (R24). Of several proxies of
 * one firm the one that lets them ask for dues back stands first: it lets them do whatever the others do (TIM-REF-22).
 */
export const cardsHeld = `COALESCE((SELECT jsonb_agg(jsonb_build_object('firm', x.giver, 'by', x.holder, 'proxy', x.case_id)
    ORDER BY x.may_reclaim_dues DESC, x.approved_at)
  FROM proxies x JOIN person_firms o ON o.tax_number = x.holder AND o.person = persons.id
  WHERE x.institution = persons.institution AND ${inForce}), '[]') AS cards`;

type Held = { readonly proxy: string; readonly institution: Institution; readonly now: Date };

/**
 * Asked within the transaction of an act: what revokes the proxy waits for the act, or the act sees that it is revoked.
 * Both hold the row of the proxy's case, as everybody does who answers in a case.
 */
export async function isHeldInForce(trx: Knex.Transaction, { proxy, institution, now }: Held): Promise<boolean> {
  await trx('cases').where({ id: proxy }).forShare().select('id');
  const { rows } = await trx.raw(`SELECT FROM proxies x WHERE x.case_id = ? AND ${inForce}`, [
    proxy,
    dayIn(institution, now),
  ]);
  return rows.length > 0;
}

/** What giver and holder of these proxies are called. */
export async function proxyTitles(
  db: Db,
  proxies: readonly string[],
): Promise<Map<string, { readonly giver: string; readonly holder: string }>> {
  if (proxies.length === 0) return new Map();
  const rows: { case_id: string; giver: string; holder: string }[] = await db('proxies')
    .join('firms as g', 'g.tax_number', 'proxies.giver')
    .join('firms as h', 'h.tax_number', 'proxies.holder')
    .whereIn('case_id', [...new Set(proxies)])
    .select('case_id', 'g.title as giver', 'h.title as holder');
  return new Map(rows.map(({ case_id, ...titles }) => [case_id, titles]));
}
