import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { fieldsIn, type Stage } from './stages.ts';
import type { Starting, Walked } from './starting.ts';

/** Whoever came from the check page to change one thing goes back there. */
type State = { readonly toCheck?: boolean; readonly field?: string } | null;
export const changing = (field: string): State => ({ toCheck: true, field });

/** They came for this one field. */
export function useFieldComeFor(): void {
  const field = (useLocation().state as State)?.field;
  useEffect(() => {
    if (!field) return;
    const found = document.getElementById(field);
    (found?.matches('input, textarea') ? found : found?.querySelector<HTMLElement>('input'))?.focus();
  }, [field]);
}

/** On to the next page, with this one behind. */
export function useWayOn(of: Starting, stages: readonly Stage[], stage: Stage) {
  const go = useNavigate();
  const state = useLocation().state as State;
  return async ({ answer, passed }: Walked) => {
    of.keep({ answer, passed: [...new Set([...passed, stage.slug])] }, fieldsIn(stages));
    const next = stages[stages.indexOf(stage) + 1]!;
    const to = state?.toCheck && next.kind !== 'firm' ? stages.at(-1)! : next;
    await go(`${of.base}/${to.slug}`, { state: state?.toCheck ? { toCheck: true } : null });
  };
}
