import type { Knex } from 'knex';
import { loadCalendar } from '../db/calendars.ts';
import { type DueTask, type Look, nextDue } from '../db/due-tasks.ts';
import { colleaguesAround } from '../db/inbox/colleagues.ts';
import { tellOfTasks, waitingForDigest, writeDigest } from '../db/notice-mails.ts';
import type { Person } from '../domain/actor.ts';
import { addDays } from '../domain/calendar.ts';
import type { Clock } from '../domain/clock.ts';
import { concernedBy } from '../domain/concerned.ts';
import { type Institution, institutionIds } from '../domain/institutions.ts';
import { morningAt } from '../domain/morning.ts';

type Dependencies = { readonly db: Knex; readonly clock: Clock };

/** A new installation tells of no older arrears. */
const arrearsDays = 1;

/** Mails of deadlines: found by a look that goes on where the last one came to, and written with it in one transaction. */
export function createNoticeActivities({ db, clock }: Dependencies) {
  return {
    /** How many tasks it has looked at: whoever calls goes on until there are none. */
    async tellWhatIsDue(): Promise<number> {
      const now = await clock.now();
      let looked = 0;
      for (const institution of institutionIds) {
        const since = addDays(now, -arrearsDays);
        looked += await lookAt(db, { kind: 'overdue', institution, until: now, since }, now);
        const morning = morningAt(now, await loadCalendar(db, institution));
        if (!morning) continue;
        looked += await lookAt(db, { kind: 'dueSoon', institution, until: morning.nextEnds, since: now }, now);
      }
      return looked;
    },
    /** How many people it has written to. */
    async writeMorningMails(): Promise<number> {
      const now = await clock.now();
      let written = 0;
      for (const institution of institutionIds) written += await writeMorning(db, institution, now);
      return written;
    },
  };
}

const lookAt = (db: Knex, look: Look, now: Date): Promise<number> =>
  db.transaction(async (trx) => {
    const tasks = await nextDue(trx, look);
    const around = colleaguesKnown(trx, look.institution, now);
    const notices = [];
    for (const task of tasks)
      for (const concerned of concernedBy(look.kind, task, await around(task)))
        notices.push({ ...concerned, task: task.id, at: task.due, assignee: task.assignee });
    await tellOfTasks(trx, notices, { institution: look.institution, at: now });
    return tasks.length;
  });

/** Who sits around a desk is asked once for all of its tasks. */
function colleaguesKnown(trx: Knex.Transaction, institution: Institution, now: Date) {
  const known = new Map<string, Promise<readonly Person[]>>();
  return ({ desks }: DueTask): Promise<readonly Person[]> => {
    const key = JSON.stringify(desks);
    const found = known.get(key) ?? colleaguesAround(trx, desks, { institution, now });
    known.set(key, found);
    return found;
  };
}

async function writeMorning(db: Knex, institution: Institution, now: Date): Promise<number> {
  const morning = morningAt(now, await loadCalendar(db, institution));
  if (!morning) return 0;
  const of = { institution, day: morning.day, until: morning.at };
  const persons = await waitingForDigest(db, of);
  for (const person of persons) await db.transaction((trx) => writeDigest(trx, person, of, now));
  return persons.length;
}
