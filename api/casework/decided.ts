import { type AnswerRow, standingAnswer } from '../../db/answers.ts';
import { findTask, type TaskRow } from '../../db/tasks.ts';
import type { Actor } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Institution } from '../../domain/institutions.ts';
import { institutions } from '../../domain/institutions.ts';
import type { Acted } from '../../domain/sentences.ts';
import { formatDate, formatTime } from '../../domain/text.ts';
import type { ApiDeps } from '../deps.ts';
import { namesFor } from './people.ts';

/** Who was first, when, and what they decided; what was typed is still with the one who is told. */
export async function decidedBefore(deps: ApiDeps, reader: Actor, taskId: string): Promise<Refusal> {
  const task = (await findTask(deps.db, taskId))!;
  const standing = await standingAnswer(deps.db, taskId);
  const outcome: string | null = task.outcome ?? standing?.outcome ?? null;
  if (outcome === 'expired') return new Refusal('DeadlinePassed', { extra: { due: task.due?.toISOString() ?? null } });
  const name = await namesFor(deps, reader, [standing?.person, standing?.in_place_of], [standing?.acting_proxy]);
  const by = standing ? name(standing.person, actedIn(standing)) : null;
  const at: Date | null = standing?.answered_at ?? task.closed_at;
  const label = deps.catalogue.get(task.process)?.steps[task.step]?.outcomes[outcome ?? '']?.label ?? null;
  const decided = { by, at: at?.toISOString() ?? null, outcome, label };
  return new Refusal('AlreadyDecided', { detail: told(task, { by, at, label }), extra: { decided } });
}

const actedIn = ({ in_place_of: inPlaceOf, acting_proxy: proxy, acting_for }: AnswerRow): Acted => ({
  ...{ inPlaceOf, proxy, ofFirm: acting_for !== null },
});

type Decided = { readonly by: string | null; readonly at: Date | null; readonly label: string | null };

function told({ institution }: TaskRow, { by, at, label }: Decided): string | undefined {
  if (!by || !at || !label) return undefined;
  const { zone } = institutions[institution as Institution];
  return `${formatDate(at, zone)}, saat ${formatTime(at, zone)}: ${by} bu işte “${label}” dedi. Kararı geçmişte görebilirsiniz.`;
}
