import { type AnswerRow, standingAnswer } from '../../db/answers.ts';
import { findTask, type TaskRow } from '../../db/tasks.ts';
import type { Actor } from '../../domain/actor.ts';
import { attentionLabels } from '../../domain/attention.ts';
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
  const decided = await decisionOn(deps, reader, task);
  if (decided.outcome === 'expired')
    return new Refusal('DeadlinePassed', { extra: { due: task.due?.toISOString() ?? null } });
  const extra = { decided: { ...decided, at: decided.at?.toISOString() ?? null } };
  return new Refusal('AlreadyDecided', { detail: told(task, decided), extra });
}

type Decided = {
  readonly by: string | null;
  readonly at: Date | null;
  readonly outcome: string | null;
  readonly label: string | null;
};

/** What became of a task: it is closed, or an answer to it is on its way to the case. */
export async function decisionOn(deps: ApiDeps, reader: Actor, task: TaskRow): Promise<Decided> {
  const standing = await standingAnswer(deps.db, task.id);
  const outcome: string | null = task.outcome ?? standing?.outcome ?? null;
  const name = await namesFor(deps, reader, [standing?.person, standing?.in_place_of], [standing?.acting_proxy]);
  const by = standing ? name(standing.person, actedIn(standing)) : null;
  const at: Date | null = standing?.answered_at ?? task.closed_at;
  const declared = deps.catalogue.get(task.process)?.steps[task.step]?.outcomes[outcome ?? ''];
  return { by, at, outcome, label: declared?.label ?? attentionLabels[outcome ?? ''] ?? null };
}

const actedIn = ({ in_place_of: inPlaceOf, acting_proxy: proxy, acting_for }: AnswerRow): Acted => ({
  ...{ inPlaceOf, proxy, ofFirm: acting_for !== null },
});

function told({ institution }: TaskRow, { by, at, label }: Decided): string | undefined {
  if (!by || !at || !label) return undefined;
  const { zone } = institutions[institution as Institution];
  return `${formatDate(at, zone)}, saat ${formatTime(at, zone)}: ${by} bu işte “${label}” dedi. Kararı geçmişte görebilirsiniz.`;
}
