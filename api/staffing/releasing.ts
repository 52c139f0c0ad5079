import type { Knex } from 'knex';
import { appendEvents } from '../../db/event-runs.ts';
import { colleagues } from '../../db/inbox/colleagues.ts';
import { lockWork, readWork, type WorkRow, writeWork } from '../../db/inbox/work.ts';
import { openTasksOf } from '../../db/tasks.ts';
import type { Person } from '../../domain/actor.ts';
import { can } from '../../domain/permission.ts';
import { deskTask } from '../casework/desk-task.ts';

type Lost = { readonly by: Person; readonly of: string; readonly at: Date };

/** What somebody had claimed and may do no more goes back to its desk; otherwise nobody but a coordinator could take it. */
export async function releaseWhatIsLost(trx: Knex.Transaction, { by, of, at }: Lost): Promise<void> {
  const claimed = await openTasksOf(trx, of);
  if (claimed.length === 0) return;
  const person = (await colleagues(trx, [of], { institution: by.institution, now: at })).get(of);
  const heads = await lockWork(trx, claimed);
  const rows = [...(await readWork(trx, claimed)).values()].filter((row) => isLost(row, of, person));
  const change = { assignee: null, claimedAt: null, claimedInPlaceOf: null };
  await writeWork(
    trx,
    rows.map(({ id: task }) => ({ task, change })),
  );
  const happened = rows.flatMap(({ id: task, case_id: caseId }) =>
    caseId === null ? [] : [{ caseId, at, kind: 'taskReleased' as const, data: { task, by: by.id } }],
  );
  await appendEvents(trx, heads, happened);
}

/** A decision that is on its way stays with the one who made it. */
const isLost = (row: WorkRow, of: string, person: Person | undefined) =>
  row.state === 'open' &&
  row.assignee === of &&
  row.answered === null &&
  !(person && can(person, 'decide', deskTask(row).thing));
