import type { Knex } from 'knex';
import { colleagues } from '../../db/inbox/colleagues.ts';
import { standingNotices, type ToldTask } from '../../db/notices.ts';
import { findPerson, personNames } from '../../db/persons.ts';
import { isOnDeskOf } from '../../domain/casework.ts';
import { unitById } from '../../domain/units.ts';
import { type AccountMail, accountMails } from '../../templates/account.ts';
import { type TaskTold, taskData } from '../../templates/task-data.ts';
import type { Composed, Composing, ToCompose } from './composing.ts';

/** Tells of what still holds and still lies on a desk of the reader; nothing is written where there is nothing left. */
export async function composeTaskMail(
  { templates, catalogue, config }: Composing,
  trx: Knex.Transaction,
  { row, at }: ToCompose,
): Promise<Composed | undefined> {
  const { institution, person } = row;
  const name = row.name as AccountMail;
  const reader = person && (await colleagues(trx, [person], { institution, now: at })).get(person);
  if (!reader) return undefined;
  const standing = (await standingNotices(trx, row.id)).filter(({ desks }) => isOnDeskOf(reader, desks));
  if (standing.length === 0) return undefined;
  const tasks = await toldTasks(trx, catalogue, standing, reader.id);
  const data = taskData({ institution, mail: name, name: reader.name, tasks }, config.baseUrls);
  const { subject } = accountMails[name];
  const number = data.one ? { number: data.one.number } : {};
  const rendered = templates.renderMail({ institution, process: 'account', name, subject, data, ...number });
  const recipient = (await findPerson(trx, reader.id))!.email;
  return {
    rendering: { recipient, subject: rendered.subject, html: rendered.html, words: rendered.text, attachments: [] },
  };
}

async function toldTasks(
  trx: Knex.Transaction,
  catalogue: Composing['catalogue'],
  standing: readonly ToldTask[],
  reader: string,
): Promise<TaskTold[]> {
  const names = await personNames(
    trx,
    standing.flatMap(({ by, assignee }) => [by, assignee].filter((id) => id !== null)),
  );
  return standing.map(({ task, kind, process, step, number, firm, due, desks, by, assignee }) => ({
    ...{ id: task, kind, number: number ?? 'Hesap', firm, due },
    step: catalogue.get(process)?.steps[step]?.title ?? 'Müdahale gerekiyor',
    units: [...new Set(desks.map(({ unit }) => unitById(unit)?.name ?? unit))],
    by: (by && names.get(by)) ?? null,
    assignee: assignee !== null && assignee !== reader ? (names.get(assignee) ?? null) : null,
  }));
}
