import { useAnswer } from '../../shared/asking.ts';
import type { CaseEvent } from '../../shared/case/types.ts';
import type { Course } from '../../shared/diagram/marks.ts';
import type { Case } from './types.ts';

/** How far the case has come: the ways that it has gone, where it waits now, or how it ended. */
export function useCourse({ id, standing, ending }: Case): Course {
  const { data } = useAnswer<{ readonly events: readonly CaseEvent[] }>(`/api/cases/${id}/events`);
  const walked = (data?.events ?? []).flatMap(({ walked }) => walked ?? []);
  return { present: standing.map(({ step }) => step), walked, ending: ending?.id };
}
