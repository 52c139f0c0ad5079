import type { Knex } from 'knex';
import { saveFirm } from '../../db/firms.ts';
import { writeWork } from '../../db/inbox/work.ts';
import { claimTask } from '../../db/inbox.ts';
import { createPerson } from '../../db/persons.ts';
import { type Candidate, insertTask } from '../../db/tasks.ts';
import { fold } from '../../domain/text.ts';
import { firmNamed } from '../api/people.ts';

/** A task as a test knows it by heart. */
export type Laid = {
  readonly task: string;
  readonly desks: readonly string[];
  readonly process: string;
  readonly step: string;
  readonly firm: string | null;
  readonly assignee: string | null;
  readonly due: Date | null;
  readonly openedAt: Date;
  readonly followUp: string | null;
  readonly words: string;
};

const titles: Readonly<Record<string, string>> = {
  '1000000018': 'Işık Tekstil A.Ş.',
  '1000000026': 'İnci Demir Kimya Ltd. Şti.',
  '1000000034': 'Ilgaz %100 Yün İv_re A.Ş.',
};
const firms = [...Object.keys(titles), null];
const units = ['tim/ikmib', 'tim/uib', 'tim/immib', 'tim/mib', 'tim/uib/oib'];
const roles = ['membershipClerk', 'secretariatClerk'];
const day = (n: number) => new Date(Date.UTC(2026, 9, 1 + n));

/** Tasks of every sort, so many, spread by chance; the same at every run. */
export async function layMany(db: Knex, count: number): Promise<{ laid: readonly Laid[]; clerk: string }> {
  const draw = chance(20_261_001);
  for (const [number, title] of Object.entries(titles)) await saveFirm(db, firmNamed(number, { title }), day(0));
  const name = { email: 'elif@example.com', firstName: 'Elif', lastName: 'Kaya' };
  const { person: clerk } = await createPerson(db, { institution: 'tim', ...name, at: day(0) });
  const laid: Laid[] = [];
  for (let n = 1; n <= count; n++) laid.push(await db.transaction((trx) => lay(trx, n, draw, clerk)));
  return { laid, clerk };
}

type Draw = <T>(from: readonly T[]) => T;

/** The numbers of Park and Miller: small, and the same everywhere. */
function chance(seed: number): Draw {
  let state = seed;
  return (from) => {
    state = (state * 48_271) % 2_147_483_647;
    return from[state % from.length]!;
  };
}

async function lay(trx: Knex.Transaction, n: number, draw: Draw, clerk: string): Promise<Laid> {
  const caseId = `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`;
  const [process, step, firm] = [draw(['membershipApplication', 'duesRefund']), draw(['review', 'check']), draw(firms)];
  const number = `TIM-2026-${String(n).padStart(6, '0')}`;
  const [openedAt, due] = [day(draw(days)), draw([null, ...days.map(day)])];
  const kind = { institution: 'tim', process };
  await trx('cases').insert({ id: caseId, number, ...kind, state: 'open', firm, opened_at: openedAt });
  const candidates = candidatesOf(draw);
  const task = `${caseId}:${step}:1`;
  const row = { id: task, case_id: caseId, workflow_id: caseId, ...kind, step, part: '', about: {} };
  const times = { opened_at: openedAt, due, target: null, why: {}, agenda: [], opened_hash: null };
  await insertTask(trx, { ...row, ...times }, candidates);
  const worked = await work(trx, task, draw, clerk);
  const words = fold([number, firm && titles[firm], firm].filter((word) => word !== null).join(' '));
  return { task, process, step, firm, due, openedAt, words, ...worked, desks: desksOf(candidates) };
}

const days = Array.from({ length: 25 }, (_, index) => index);
const desksOf = (candidates: readonly Candidate[]) =>
  candidates.filter(({ door }) => door === '').map(({ unit, role }) => `${unit} ${role}`);

/** One to three desks, and now and then a door: an outcome that is another desk's, in whose list the task is not. */
function candidatesOf(draw: Draw): Candidate[] {
  const own = Array.from({ length: draw([1, 1, 1, 2, 3]) }, () => ({ unit: draw(units), role: draw(roles), door: '' }));
  const doors = draw([true, false, false]) ? [{ unit: draw(units), role: draw(roles), door: 'withdraw' }] : [];
  return [...new Map([...own, ...doors].map((one) => [Object.values(one).join(' '), one])).values()];
}

async function work(trx: Knex.Transaction, task: string, draw: Draw, clerk: string) {
  const [assignee, followUp] = [draw([clerk, null, null]), draw([null, '2026-10-04', '2026-10-12', '2026-11-01'])];
  if (assignee) await claimTask(trx, { task, person: clerk, inPlaceOf: undefined, from: null, at: day(30) });
  await writeWork(trx, [{ task, change: { followUp } }]);
  return { assignee, followUp };
}
