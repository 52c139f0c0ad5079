import type { Knex } from 'knex';
import { type Choice, type Choices, type Notification, usualChoices } from '../domain/notifications.ts';
import type { Db } from './connection.ts';

export async function choicesOf(db: Db, persons: readonly string[]): Promise<ReadonlyMap<string, Choices>> {
  const rows: { person: string; kind: Notification; choice: Choice }[] = await db('notification_choices').whereIn(
    'person',
    [...new Set(persons)],
  );
  const chosen = Map.groupBy(rows, ({ person }) => person);
  const of = (person: string) =>
    Object.fromEntries((chosen.get(person) ?? []).map(({ kind, choice }) => [kind, choice]));
  return new Map(persons.map((person) => [person, { ...usualChoices, ...of(person) }]));
}

export async function choose(trx: Db, person: string, choices: Choices): Promise<void> {
  const rows = Object.entries(choices).map(([kind, choice]) => ({ person, kind, choice }));
  await trx('notification_choices').insert(rows).onConflict(['person', 'kind']).merge();
}

/** `at`: the instant that it is about, by which it is the same thing; `assignee`: whose the task was then. */
export type Notice = {
  readonly task: string;
  readonly person: string;
  readonly kind: Notification;
  readonly at: Date;
  readonly assignee: string | null;
  /** Who assigned it. */
  readonly by?: string;
};

/** Those that were not on record yet. Without a mail they wait for the morning's. */
export async function insertNotices(
  trx: Db,
  notices: readonly Notice[],
  { mail, at }: { readonly mail: string | null; readonly at: Date },
): Promise<number> {
  const rows = notices.map((notice) => ({ ...notice, at: notice.at.toISOString(), made_at: at.toISOString(), mail }));
  const { rowCount } = await trx.raw(
    `INSERT INTO task_notices (task, person, kind, at, assignee, by, made_at, mail)
     SELECT * FROM json_to_recordset(:rows)
       AS n(task text, person uuid, kind text, at timestamptz, assignee uuid, by uuid, made_at timestamptz, mail text)
     ON CONFLICT DO NOTHING`,
    { rows: JSON.stringify(rows) },
  );
  return rowCount;
}

/** A task that a mail tells of, as it stands now. */
export type ToldTask = {
  readonly task: string;
  readonly kind: Notification;
  readonly process: string;
  readonly step: string;
  readonly number: string | null;
  readonly firm: string | null;
  readonly due: Date | null;
  readonly by: string | null;
  readonly assignee: string | null;
  readonly desks: readonly { readonly unit: string; readonly role: string }[];
};

/**
 * What of a mail still holds: the task is open, nobody's decision is on its way, and it is still whose it was. Whatever
 * was decided or handed on meanwhile is nobody's news any more.
 */
export async function standingNotices(db: Db, mail: string): Promise<readonly ToldTask[]> {
  const { rows } = await db.raw<{ rows: ToldTask[] }>(
    `SELECT n.task, n.kind, n.by, n.assignee, t.process, t.step, k.number, f.title AS firm, coalesce(t.due, t.target) AS due,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'role', role) ORDER BY unit, role), '[]')
        FROM task_candidates WHERE task = t.id AND door = '') AS desks
     FROM task_notices n
     JOIN tasks t ON t.id = n.task AND t.state = 'open' AND t.assignee IS NOT DISTINCT FROM n.assignee
       AND (n.kind <> 'assigned' OR t.claimed_at = n.at)
     LEFT JOIN cases k ON k.id = t.case_id
     LEFT JOIN firms f ON f.tax_number = k.firm
     WHERE n.mail = :mail AND NOT EXISTS (SELECT FROM answers a WHERE a.task = t.id AND a.state IN ('pending', 'taken'))
     ORDER BY n.kind, coalesce(t.due, t.target), n.task`,
    { mail },
  );
  return rows;
}

/** A case is erased: the words of mails that told staff of it go too. */
export async function eraseNotices(trx: Knex.Transaction, caseId: string): Promise<void> {
  const tasks = trx('tasks').where({ case_id: caseId }).select('id');
  const told = trx('task_notices').whereIn('task', tasks).whereNotNull('mail').select('mail');
  await trx('mails').whereIn('id', told).update({ recipient: null, subject: null, html: null, words: null });
}
