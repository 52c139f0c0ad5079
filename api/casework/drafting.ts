import { standingAnswer } from '../../db/answers.ts';
import { type DraftRow, draftsOf, saveDraft } from '../../db/inbox/drafts.ts';
import { personNames } from '../../db/persons.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { can } from '../../domain/permission.ts';
import type { ApiDeps } from '../deps.ts';
import { claimedBy } from './claiming.ts';
import { decidedBefore } from './decided.ts';
import { type SeenTask, seenTask, taskThing } from './facts.ts';

/** What somebody has written of an answer and not sent; nothing of it has been checked. */
export type Written = { readonly outcome: string | null; readonly answer: unknown };

export const draftView = ({ outcome, answer, version, saved_at }: DraftRow) => ({
  ...{ outcome, answer: JSON.parse(answer) as Record<string, unknown>, version, savedAt: saved_at.toISOString() },
});

/** One's own; coordinators see also what others have written. */
export async function draftsFor(deps: ApiDeps, who: Person, id: string) {
  const seen = await seenTask(deps, who, id);
  const drafts = await draftsOf(deps.db, id);
  const mine = drafts.find(({ person }) => person === who.id);
  const others = coordinates(who, seen) ? drafts.filter(({ person }) => person !== who.id) : [];
  const names = await personNames(
    deps.db,
    others.map(({ person }) => person),
  );
  const titled = (person: string) => ({ id: person, title: names.get(person) ?? 'Bilinmeyen kişi' });
  return {
    mine: mine ? draftView(mine) : null,
    others: others.map((draft) => ({ ...draftView(draft), person: titled(draft.person) })),
  };
}

/** Who may give away a task that is nobody's coordinates its desk. */
const coordinates = (who: Person, seen: SeenTask) => can(who, 'assign', { ...taskThing(seen), assignee: null });

export const largestDraft = 64 * 1024;

export async function keepDraft(deps: ApiDeps, who: Person, id: string, written: Written, seen: string | null) {
  const answer = JSON.stringify(written.answer);
  if (Buffer.byteLength(answer) > largestDraft)
    throw new Refusal('TooLarge', { detail: 'Taslak en fazla 64 KB olabilir.' });
  await refuseUnlessTheirs(deps, who, await seenTask(deps, who, id));
  const draft = { task: id, person: who.id, outcome: written.outcome, answer, at: await deps.clock.now() };
  const saved = await deps.db.transaction((trx) => saveDraft(trx, draft, seen));
  if (saved.kind === 'closed') throw await decidedBefore(deps, who, id);
  if (saved.kind === 'saved') return draftView(saved.draft);
  throw new Refusal('Changed', { extra: { draft: saved.draft ? draftView(saved.draft) : null } });
}

async function refuseUnlessTheirs(deps: ApiDeps, who: Person, seen: SeenTask) {
  const { id, state, assignee } = seen.task;
  if (state === 'closed' || (await standingAnswer(deps.db, id))) throw await decidedBefore(deps, who, id);
  if (!mayDecide(who, seen, null)) throw new Refusal('NotYours');
  if (!mayDecide(who, seen, assignee)) throw await claimedBy(deps, assignee);
}

/** By the step's own door or by that of an outcome, which a claim does not close. */
const mayDecide = (who: Person, seen: SeenTask, assignee: string | null) =>
  [...new Set(seen.candidates.map(({ door }) => door))].some((door) =>
    can(who, 'decide', { ...taskThing(seen, door), assignee: door === '' ? assignee : null }),
  );
