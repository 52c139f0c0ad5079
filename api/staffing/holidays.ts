import type { Knex } from 'knex';
import { type HolidayRow, keepHoliday, removeHoliday } from '../../db/holidays.ts';
import { journal } from '../../db/journal.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { can } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';

/** Deadlines that were computed keep their day and their reasons; the next ones are computed with the new calendar. */
export const putHoliday = (deps: ApiDeps, who: Person, day: string, { name, half }: { name: string; half: boolean }) =>
  asKeeper(deps, who, async (trx, entry) => {
    const { before, isChanged } = await keepHoliday(trx, who.institution, { day, name, half });
    const data = { day, now: { name, half }, before: before ? kept(before) : null };
    if (isChanged) await journal(trx, { ...entry, kind: 'holidayKept', data });
  });

export const dropHoliday = (deps: ApiDeps, who: Person, day: string, reason: string) =>
  asKeeper(deps, who, async (trx, entry) => {
    const before = await removeHoliday(trx, who.institution, day);
    if (!before) throw new Refusal('NotFound');
    await journal(trx, { ...entry, kind: 'holidayRemoved', data: { day, before: kept(before), reason } });
  });

const kept = ({ name, half }: HolidayRow) => ({ name, half });

type Entry = { readonly at: Date; readonly institution: Person['institution']; readonly person: string };

/** An institution has one calendar, so it is for the administrators of the institution itself. */
async function asKeeper(deps: ApiDeps, who: Person, work: (trx: Knex.Transaction, entry: Entry) => Promise<void>) {
  const { institution, id: person } = who;
  if (!can(who, 'keep', { kind: 'unit', unit: institution })) throw new Refusal('KeptElsewhere');
  const at = await deps.clock.now();
  await deps.db.transaction((trx) => work(trx, { at, institution, person }));
}
