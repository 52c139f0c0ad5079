import type { EventKind } from '../domain/events.ts';
import type { Db } from './connection.ts';
import type { EventRow } from './events.ts';

export type Owner = { readonly id: string; readonly emailKey: string; readonly firms: readonly string[] };
export type Asked = {
  readonly institution: string;
  readonly state?: 'open' | 'ended' | undefined;
  readonly firm?: string | undefined;
  /** Only those that wait in one of these steps, `<process> <step>`, and were not answered there yet. */
  readonly steps?: readonly string[] | undefined;
  readonly after?: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
};

/** Whose a case is, domain/casework.ts says; this finds the same without looking at every case. */
const owned = `
  SELECT a.case_id AS id FROM applicants a JOIN cases k ON k.id = a.case_id
    WHERE a.email_key = :emailKey AND k.opened_by IS NULL
  UNION SELECT id FROM cases WHERE opened_by = :person AND acting_for IS NULL
  UNION SELECT id FROM cases WHERE firm = ANY(:firms::text[]) AND opened_by IS NOT NULL
  UNION SELECT id FROM cases WHERE acting_for = ANY(:firms::text[])`;

const ownerOf = ({ id, emailKey, firms }: Owner) => ({ person: id, emailKey, firms: [...firms] });

const waitsInOne = `EXISTS (
  SELECT FROM tasks t WHERE t.case_id = k.id AND t.state = 'open' AND t.process || ' ' || t.step = ANY(:steps::text[])
    AND NOT EXISTS (SELECT FROM answers a WHERE a.task = t.id AND a.state IN ('pending', 'taken')))`;

/** A page of one's own cases, newest first. */
export async function ownCases(
  db: Db,
  owner: Owner,
  { institution, state, firm, steps, after, limit }: Asked,
): Promise<{ readonly id: string; readonly at: string }[]> {
  const { rows } = await db.raw(
    `SELECT k.id, k.opened_at::text AS at FROM cases k JOIN (${owned}) own ON own.id = k.id
     WHERE k.institution = :institution AND k.erased_at IS NULL
       AND (:state::text IS NULL OR (k.state = 'ended') = (:state = 'ended'))
       AND (:firm::text IS NULL OR k.firm = :firm OR k.acting_for = :firm)
       AND (:steps::text[] IS NULL OR ${waitsInOne})
       AND (:at::timestamptz IS NULL OR (k.opened_at, k.id) < (:at::timestamptz, :id::uuid))
     ORDER BY k.opened_at DESC, k.id DESC LIMIT :limit`,
    {
      ...ownerOf(owner),
      ...{ institution, limit, state: state ?? null, firm: firm ?? null, steps: steps ? [...steps] : null },
      ...{ at: after?.at ?? null, id: after?.id ?? null },
    },
  );
  return rows;
}

export type OwnEvent = EventRow & { readonly case_id: string; readonly number: string; readonly process: string };

/** How cases moved on; that papers and mails went to and fro stands in each case's own history. */
const kinds: EventKind[] = ['taskOpened', 'taskClosed', 'documentIssued', 'accountOpened', 'caseEnded', 'mailParked'];

/** What others did to one's own cases after an instant, newest first. */
export async function ownNews(
  db: Db,
  owner: Owner,
  { institution, since, limit }: { readonly institution: string; readonly since: Date; readonly limit: number },
): Promise<OwnEvent[]> {
  const { rows } = await db.raw(
    `SELECT e.*, k.number, k.process FROM case_events e
     JOIN cases k ON k.id = e.case_id JOIN (${owned}) own ON own.id = k.id
     WHERE k.institution = :institution AND k.erased_at IS NULL AND e.at > :since
       AND e.kind = ANY(:kinds::text[]) AND COALESCE(e.data->>'by', '') NOT IN (:person::text, 'applicant')
     ORDER BY e.at DESC, e.case_id, e.seq DESC LIMIT :limit`,
    { ...ownerOf(owner), institution, since, limit, kinds },
  );
  return rows;
}
