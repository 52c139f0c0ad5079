import type { Actor } from '../../domain/actor.ts';
import { attentionLabels } from '../../domain/attention.ts';
import { listedForm } from '../../domain/form/index.ts';
import { partyNamed } from '../../domain/parties.ts';
import { can } from '../../domain/permission.ts';
import type { Outcome, Who } from '../../domain/process.ts';
import { isBack } from '../../domain/wizard.ts';
import { type SeenTask, taskThing } from './facts.ts';
import { knownOf } from './known.ts';

export type OpenOutcome = {
  readonly id: string;
  readonly label: string;
  readonly confirm?: string;
  /** It leads to an earlier page of the same form. */
  readonly back: boolean;
  /** What has to be done first; null where it can be chosen. */
  readonly closed: string | null;
  readonly form: object[];
};

/** The outcomes of a task that this person may choose now, each with what it asks. */
export function outcomesFor(actor: Actor, seen: SeenTask): OpenOutcome[] {
  if (seen.task.state !== 'open') return [];
  if (seen.task.step === 'attention') return attentionOutcomes(actor, seen);
  const step = seen.seen!.process.steps[seen.task.step]!;
  return Object.entries(step.outcomes)
    .filter(([door, outcome]) => isFor(actor, seen, outcome.by ?? step.by, outcome.by === undefined ? '' : door))
    .map(([id, outcome]) => ({ id, ...shown(outcome, seen) }));
}

/** Whether the step waits for this person: an outcome that only happens to be open to them is not their turn. */
export function isTurnOf(actor: Actor, seen: SeenTask): boolean {
  if (seen.task.state !== 'open') return false;
  if (seen.task.step === 'attention') return attentionOutcomes(actor, seen).length > 0;
  return isFor(actor, seen, seen.seen!.process.steps[seen.task.step]!.by, '');
}

function shown(outcome: Outcome, { seen, task }: SeenTask) {
  const { process, facts } = seen!;
  const { label, confirm, form = [], when } = outcome;
  const known = knownOf({ process, facts, part: task.part });
  const isOpen = when === undefined || ('fact' in when ? known.facts[when.fact] : !known.facts[when.unless]);
  return {
    ...{ label, ...(confirm && { confirm }), form: [...listedForm(form, known)] },
    back: isBack(process, task.step, outcome),
    closed: isOpen ? null : when.otherwise,
  };
}

/** Whoever has claimed the task is told of apart: others see what could be decided, and whom to ask. */
function isFor(actor: Actor, seen: SeenTask, who: Who | undefined, door: string): boolean {
  const thing = { ...taskThing(seen, door), assignee: null };
  if (who === 'applicant' || who === 'visitor') return can(actor, 'answer', { ...thing, byApplicant: true });
  const byParty = seen.seen && partyNamed(who, { ...seen.seen, part: seen.task.part });
  if (byParty !== undefined) return can(actor, 'answer', { ...thing, byParty });
  return can(actor, 'decide', thing);
}

function attentionOutcomes(actor: Actor, seen: SeenTask): OpenOutcome[] {
  if (!isFor(actor, seen, 'operator', '')) return [];
  const outcomes = seen.task.about['outcomes'] as readonly string[];
  return outcomes.map((id) => ({ id, label: attentionLabels[id] ?? id, form: [], back: false, closed: null }));
}
