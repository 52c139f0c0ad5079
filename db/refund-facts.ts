import type { RefundFacts, RefundItem, RefundPart } from '../domain/facts/refund.ts';
import type { GivenAnswer } from '../domain/facts.ts';
import type { Db } from './connection.ts';
import type { CaseRow } from './events.ts';
import { declarationsNamed } from './refundable.ts';

/** What only a refund knows: what is asked back, how far its parts are, and which accounts its firm has given. */
export async function refundFacts(db: Db, row: CaseRow, answers: readonly GivenAnswer[]): Promise<RefundFacts> {
  const items = await itemsOf(db, row.id);
  return {
    items,
    parts: await partsOf(db, row.id),
    ibans: row.firm === null ? [] : await ibansOfFirm(db, row.firm),
    isByProxy: row.acting_proxy !== null,
    isWithoutPower: await isWithoutPower(db, row),
    downloaded: await downloadedBy(db, row.id),
    taken: row.firm === null ? [] : await takenOf(db, row, { answers, items }),
  };
}

async function itemsOf(db: Db, caseId: string): Promise<RefundItem[]> {
  const rows = await db('refund_items')
    .where({ case_id: caseId })
    .orderBy(['declared_on', 'approval_code'])
    .select(
      ...['approval_code as approvalCode', 'registration_number as registrationNumber', 'secretariat', 'kind'],
      ...['value', 'realised', 'dues', 'amount', 'receipt', 'source', 'state'],
      ...['declared_on', 'paid_on', 'last_day'].map((day) => db.raw('??::text AS ??', [day, camel[day]!])),
    );
  return rows.map((item) => ({
    ...{ ...item, value: Number(item.value), realised: item.realised === null ? null : Number(item.realised) },
    ...{ dues: Number(item.dues), amount: Number(item.amount) },
  }));
}

const camel: Readonly<Record<string, string>> = {
  ...{ declared_on: 'declaredOn', paid_on: 'paidOn', last_day: 'lastDay', filed_on: 'filedOn', pay_by: 'payBy' },
};

async function partsOf(db: Db, caseId: string): Promise<RefundPart[]> {
  const rows = await db('refund_parts as p')
    .where({ case_id: caseId })
    .orderBy('secretariat')
    .select(
      ...['secretariat', 'state', 'amount', 'declarations', 'iban', 'slip'],
      ...['filed_on', 'pay_by', 'paid_on'].map((day) => db.raw('??::text AS ??', [day, camel[day]!])),
      db.raw(`EXISTS (${sameIban} AND o.firm = p.firm AND o.state = 'paid') AS "isPaidBefore"`),
      db.raw(`EXISTS (${sameIban} AND o.firm = p.firm AND o.filed_at IS NOT NULL) AS "isGivenBefore"`),
      db.raw(`EXISTS (${sameIban} AND o.firm <> p.firm) AS "isElsewhere"`),
    );
  return rows.map((part) => ({ ...part, amount: Number(part.amount) }));
}

const sameIban = 'SELECT FROM refund_parts o WHERE o.iban = p.iban AND o.case_id <> p.case_id';

/** Newest first. */
export const ibansOfFirm = async (db: Db, firm: string): Promise<string[]> => {
  const rows = await db('refund_parts')
    .where({ firm })
    .whereNotNull('iban')
    .whereNotNull('filed_at')
    .groupBy('iban')
    .orderByRaw('max(filed_at) DESC')
    .limit(20)
    .select('iban');
  return rows.map(({ iban }) => iban);
};

async function isWithoutPower(db: Db, { acting_proxy }: CaseRow): Promise<boolean> {
  if (acting_proxy === null) return false;
  const proxy = await db('proxies').where({ case_id: acting_proxy }).first('may_reclaim_dues');
  return proxy?.may_reclaim_dues !== true;
}

const downloadedBy = (db: Db, caseId: string): Promise<string[]> =>
  db('documents')
    .where({ case_id: caseId, direction: 'out', state: 'ready' })
    .whereNotNull('fetched_at')
    .distinct()
    .pluck('part');

type Chosen = { readonly answers: readonly GivenAnswer[]; readonly items: readonly RefundItem[] };

/** Only of a choice that could not be reserved; afterwards they are this case's own. */
async function takenOf(db: Db, row: CaseRow, { answers, items }: Chosen): Promise<RefundFacts['taken']> {
  const chosen = answers.findLast(({ outcome }) => outcome === 'start' || outcome === 'choose')?.body['declarations'];
  const codes = Array.isArray(chosen) ? (chosen as string[]) : [];
  const own = new Set(items.map(({ approvalCode }) => approvalCode));
  if (row.state === 'ended' || codes.every((code) => own.has(code))) return [];
  const named = await declarationsNamed(db, { firm: row.firm!, except: row.id }, codes);
  return named.flatMap(({ approvalCode, takenBy }) => (takenBy ? [{ approvalCode, number: takenBy.number }] : []));
}
