import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import type { Institution } from '../domain/institutions.ts';
import { digestMail, type Notification, noticeMails, notificationNames } from '../domain/notifications.ts';
import type { Db } from './connection.ts';
import { queueMail } from './mails.ts';
import { choicesOf, insertNotices, type Notice } from './notices.ts';

type Telling = { readonly institution: Institution; readonly at: Date };

/**
 * Each is told as they chose: at once by one mail for all of a kind, with the next morning's, or not at all. Returns the
 * mails, whose delivery whoever has written them down may begin.
 */
export async function tellOfTasks(trx: Knex.Transaction, notices: readonly Notice[], telling: Telling) {
  const choices = await choicesOf(trx, [...new Set(notices.map(({ person }) => person))]);
  const mails: string[] = [];
  for (const [person, theirs] of Map.groupBy(notices, (notice) => notice.person))
    for (const [kind, some] of Map.groupBy(theirs, (notice) => notice.kind)) {
      const choice = choices.get(person)![kind];
      const mail =
        choice === 'immediate' ? await queueNotice(trx, { ...telling, person, name: noticeMails[kind] }) : null;
      if (choice !== 'off') await insertNotices(trx, some, { mail, at: telling.at });
      if (mail) mails.push(mail);
    }
  return mails;
}

async function queueNotice(trx: Db, mail: Telling & { readonly person: string; readonly name: string }) {
  const id = `notice:${newId()}`;
  await queueMail(trx, { ...mail, id });
  return id;
}

type Morning = { readonly institution: Institution; readonly day: string; readonly until: Date };

/** Whoever has something waiting for the morning's mail and has not had one that day. */
export async function waitingForDigest(db: Db, { institution, day, until }: Morning): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { person: string }[] }>(
    `SELECT DISTINCT n.person FROM task_notices n JOIN persons p ON p.id = n.person
     WHERE p.institution = :institution AND n.mail IS NULL AND n.made_at <= :until
       AND NOT EXISTS (SELECT FROM mails WHERE id = 'digest:' || n.person || ':' || :day) LIMIT 500`,
    { institution, day, until },
  );
  return rows.map(({ person }) => person);
}

/** Once a day: what has gathered for somebody until the morning. What they do not want to hear of any more is dropped. */
export async function writeDigest(
  trx: Knex.Transaction,
  person: string,
  { institution, day, until }: Morning,
  at: Date,
) {
  const id = `digest:${person}:${day}`;
  const choices = (await choicesOf(trx, [person])).get(person)!;
  const unwanted = notificationNames.filter((kind: Notification) => choices[kind] === 'off');
  const waiting = () => trx('task_notices').where({ person }).whereNull('mail').where('made_at', '<=', until);
  await waiting().whereIn('kind', unwanted).delete();
  if ((await waiting().first('task')) === undefined) return;
  await queueMail(trx, { id, institution, person, name: digestMail, at });
  await waiting().update({ mail: id });
}
