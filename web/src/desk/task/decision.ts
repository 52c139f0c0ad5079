import { useMemo, useRef, useState } from 'react';
import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { asAsked } from '../../shared/form/form-fields.tsx';
import { useKeyFor } from '../../shared/form/key.ts';
import { problemsIn } from '../../shared/form/problems.ts';
import type { Answer, Field } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';
import { badgesPath } from '../badges.ts';
import { takeOut } from '../inbox/rows.ts';
import { type Draft, useDraft, type Written } from './draft.ts';
import { type Outcome, pathOf, type Task } from './types.ts';

export type Decision = ReturnType<typeof useDecision>;
type Sent = { readonly outcome: string; readonly state: 'done' | 'recorded' };

/** A decision on its way: which outcome is thought of, what has been written for it, and what became of it. */
export function useDecision(task: Task, first: Draft | null) {
  const path = pathOf(task.task);
  const [written, setWritten] = useState<Written>({ outcome: first?.outcome ?? null, answer: first?.answer ?? {} });
  const [sent, setSent] = useState<Sent>();
  const draft = useDraft(path, first);
  const { act, isActing, problem, forgive } = useAct();
  const outcome = useKept(
    task.outcomes.find(({ id }) => id === written.outcome),
    written.outcome,
  );
  const keyFor = useKeyFor();
  // The same refusal is the same object: the summary takes the focus once for each.
  const problems = useMemo(() => problemsIn(problem), [problem]);

  const write = (next: Written) => {
    setWritten(next);
    draft.keep(next);
  };
  const send = () =>
    outcome &&
    act(async () => {
      draft.forget();
      const body = { outcome: outcome.id, answer: asAsked(fieldsIn(outcome), written.answer) };
      const completed = await call<Sent>('POST', `${path}/completion`, { body, key: keyFor(body) });
      takeOut(task.task);
      setSent(completed);
      void forget('/api/tasks?', '/api/tasks/count', badgesPath, '/api/cases/');
    }).finally(() => void forget(path)); // also where it was refused: somebody else may have decided it

  return {
    ...{ written, outcome, sent, isActing, draft, problem, problems },
    choose: (id: string | null) => {
      forgive();
      write({ outcome: id, answer: written.answer });
    },
    change: (answer: Answer) => write({ ...written, answer }),
    /** What was written at another machine takes the place of what is here. */
    take: (theirs: Draft) => {
      draft.goOver(theirs);
      setWritten({ outcome: theirs.outcome, answer: theirs.answer });
    },
    keepMine: (theirs: Draft) => {
      draft.goOver(theirs);
      draft.keep(written);
    },
    send: () => void send(),
  };
}

/** The form stays on the screen with what was written in it, also when the task is decided meanwhile (U23). */
function useKept(now: Outcome | undefined, id: string | null): Outcome | undefined {
  const before = useRef(now);
  if (now) before.current = now;
  return now ?? (before.current?.id === id ? before.current : undefined);
}

/** A form is listed as pages; a short one is a page without a title. */
export type FormPage = { readonly title: string; readonly about?: string; readonly fields: readonly Field[] };
export const pagesIn = ({ form }: Outcome): readonly FormPage[] => form as unknown as FormPage[];
export const fieldsIn = (outcome: Outcome): readonly Field[] => pagesIn(outcome).flatMap(({ fields }) => fields);
