import type { WorkRow } from '../../db/inbox/work.ts';
import type { DeskTask } from '../../domain/desk-work.ts';
import type { Institution } from '../../domain/institutions.ts';

/** A task as the rule of desk work knows it. */
export const deskTask = (row: WorkRow): DeskTask => ({
  thing: {
    kind: 'task',
    institution: row.institution as Institution,
    of: caseThing(row),
    desks: row.desks,
    assignee: row.assignee,
    claimedInPlaceOf: row.claimed_in_place_of,
  },
  isDecided: row.state === 'closed' || row.answered !== null,
  state: {
    assignee: row.assignee,
    claimedAt: row.claimed_at?.toISOString() ?? null,
    claimedInPlaceOf: row.claimed_in_place_of,
    note: row.note,
    noteBy: row.note_by,
    noteAt: row.note_at?.toISOString() ?? null,
    priority: row.priority,
    followUp: row.follow_up,
  },
});

function caseThing({ case_id: id, institution, opened_by, firm, applicant, case_desks: desks }: WorkRow) {
  if (id === null) return undefined;
  const owned = { id, institution: institution as Institution, opened_by, firm };
  return { ...owned, desks, applicant: applicant ?? undefined };
}
