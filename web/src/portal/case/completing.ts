import { useAct } from '../../shared/act.ts';
import { forget } from '../../shared/asking.ts';
import { useKeyFor } from '../../shared/form/key.ts';
import { call, isProblem } from '../../shared/http.ts';
import type { OutcomeProps } from './turns.tsx';

type Completed = { readonly state: 'done' | 'recorded' };

/** Chooses the outcome with what it asks; who was first or too late sees at once how it stands now. */
export function useCompleting({ of, standing, outcome, onDone }: OutcomeProps) {
  const keyFor = useKeyFor();
  const { act, isActing, problem } = useAct();
  const complete = (answer: object) =>
    act(async () => {
      const body = { outcome: outcome.id, answer };
      const path = `/api/tasks/${encodeURIComponent(standing.task)}/completion`;
      try {
        const { state } = await call<Completed>('POST', path, { body, key: keyFor(body) });
        onDone(state);
        return true;
      } catch (refusal) {
        if (isProblem(refusal) && refusal.status === 409) void forget(`/api/cases/${of.id}`);
        throw refusal;
      }
    });
  return { complete, isActing, problem };
}
