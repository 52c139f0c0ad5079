import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { sendDraft } from './sending.ts';
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

/** On to the next page, with this one behind; after the last one it is sent. */
export function useWayOn(of: Starting, stages: readonly Stage[], stage: Stage) {
  const go = useNavigate();
  const state = useLocation().state as State;
  return async ({ answer, passed }: Walked): Promise<void> => {
    const now = (await of.stagesFor?.(answer)) ?? stages;
    const draft = of.keep({ answer, passed: [...new Set([...passed, stage.slug])] }, fieldsIn(now));
    const next = now[now.findIndex(({ slug }) => slug === stage.slug) + 1];
    if (!next) return sendDraft(of, now, draft);
    const to = state?.toCheck && next.kind !== 'firm' ? now.at(-1)! : next;
    await go(`${of.base}/${to.slug}`, { state: state?.toCheck ? { toCheck: true } : null });
  };
}
