import type { BatchRow, RefusedRow } from '../../db/inbox/batches.ts';
import { personNames } from '../../db/persons.ts';
import type { Institution } from '../../domain/institutions.ts';
import { institutions } from '../../domain/institutions.ts';
import { problems } from '../../domain/problems.ts';
import { formatDate, formatTime } from '../../domain/text.ts';
import type { ApiDeps } from '../deps.ts';

type Viewed = Omit<BatchRow, 'id' | 'person' | 'key'> & { readonly id: string | null };

export const batchSummary = ({ id, act, at, done, unchanged, undoes, undone_by }: Omit<Viewed, 'refused'>) => ({
  ...{ id, act, at: at.toISOString(), done, unchanged, undoes, undoneBy: undone_by },
});

/** What became of a batch, or would, with the reason for every task that was left as it was. */
export async function batchView({ db, catalogue }: Pick<ApiDeps, 'db' | 'catalogue'>, batch: Viewed) {
  const people = batch.refused.flatMap(({ by }) => (by === null ? [] : [by]));
  const names = await personNames(db, people);
  const labels = ({ decided }: RefusedRow): string | null => {
    const step = decided && catalogue.get(decided.process)?.steps[decided.step];
    return step?.outcomes[decided?.outcome ?? '']?.label ?? null;
  };
  const zone = institutions[batch.institution as Institution].zone;
  return {
    ...batchSummary(batch),
    refused: batch.refused.map((row) => {
      const [by, label] = [row.by && (names.get(row.by) ?? 'Bilinmeyen kişi'), labels(row)];
      const outcome = row.decided?.outcome ? { id: row.decided.outcome, title: label ?? row.decided.outcome } : null;
      return { task: row.task, reason: row.reason, say: said({ ...row, by, label, zone }), by, at: row.at, outcome };
    }),
  };
}

type Said = Pick<RefusedRow, 'reason' | 'by' | 'at'> & { readonly label: string | null; readonly zone: string };

function said({ reason, by, at, label, zone }: Said): string {
  if (!by || !at) return problems[reason].detail;
  const when = `${formatDate(new Date(at), zone)}, saat ${formatTime(new Date(at), zone)}`;
  if (reason === 'ClaimedByOther') return `${when}: bu işi ${by} üstlendi.`;
  return label ? `${when}: ${by} bu işte “${label}” dedi.` : problems[reason].detail;
}
