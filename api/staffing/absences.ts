import { type AbsenceRow, addAbsence, endAbsence, findAbsence } from '../../db/absences.ts';
import { journal } from '../../db/journal.ts';
import { findStaff } from '../../db/staff.ts';
import type { HeldPost, Person } from '../../domain/actor.ts';
import { coordinatedUnits, isWithin } from '../../domain/coordinating.ts';
import { Refusal } from '../../domain/errors.ts';
import type { ApiDeps } from '../deps.ts';
import { type AbsenceAsked, judgeAbsence } from './absence-judging.ts';

/** One's own absence, or that of somebody whom one coordinates: it then reaches as far as the coordinator does. */
export async function arrangeAbsence(deps: ApiDeps, who: Person, asked: AbsenceAsked): Promise<AbsenceRow> {
  const { absence, by } = await judgeAbsence(deps, who, asked);
  const at = await deps.clock.now();
  const id = await deps.db.transaction(async (trx) => {
    const added = await addAbsence(trx, { ...absence, madeBy: who.id, madeAt: at });
    if ('person' in added) throw new Refusal('AlreadyAbsent', { extra: { absence: added.id } });
    const data = { ...absence, absence: added.id, ...inPlace(by) };
    await journal(trx, { at, institution: who.institution, person: who.id, kind: 'absenceMade', data });
    return added.id;
  });
  return (await findAbsence(deps.db, id))!;
}

export async function finishAbsence(deps: ApiDeps, who: Person, id: string): Promise<void> {
  const absence = await findAbsence(deps.db, id);
  const by = absence && (await rightToEnd(deps, who, absence));
  if (!by) throw new Refusal('NotFound');
  if (by === 'no') throw new Refusal('KeptElsewhere');
  const at = await deps.clock.now();
  await deps.db.transaction(async (trx) => {
    if (!(await endAbsence(trx, id, at))) throw new Refusal('NotFound');
    const data = { absence: id, ...(by !== 'own' && inPlace(by)) };
    await journal(trx, { at, institution: who.institution, person: who.id, kind: 'absenceEnded', data });
  });
}

/** The substitute sees an absence and does not end it; a coordinator ends what lies within their units. */
async function rightToEnd({ db }: ApiDeps, who: Person, { person, substitute, unit }: AbsenceRow) {
  if (person === who.id) return 'own';
  const posts = (await findStaff(db, who.institution, person))?.posts ?? [];
  const within = unit === null ? posts.map((post) => post.unit) : [unit];
  const by = who.roles.find((post) => post.role === 'coordinator' && within.every((one) => isWithin(one, post.unit)));
  if (by && within.length > 0) return by;
  const units = coordinatedUnits(who);
  return substitute === who.id || posts.some((post) => units.includes(post.unit)) ? 'no' : undefined;
}

const inPlace = (by: HeldPost | undefined) => (by?.inPlaceOf ? { inPlaceOf: by.inPlaceOf[0]!.id } : {});
