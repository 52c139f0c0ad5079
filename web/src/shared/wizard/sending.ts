import { useQuery } from '@tanstack/react-query';
import { useAct } from '../act.ts';
import { asAsked } from '../form/form-fields.tsx';
import { otherThanFields, problemsIn } from '../form/problems.ts';
import type { Answer } from '../form/types.ts';
import { call } from '../http.ts';
import { fieldsIn, type Stage } from './stages.ts';
import type { Draft, Started, Starting } from './starting.ts';

/** Sends the answer once, whatever is clicked or reloaded: the draft's key makes the same again the same case. */
export function useSending(of: Starting, stages: readonly Stage[], draft: Draft) {
  const { act, isActing, problem } = useAct();
  const fields = fieldsIn(stages);
  const answer = asAsked(fields, draft.answer);
  const judged = useJudgement(of, answer);
  const send = () =>
    act(async () => {
      of.keep({ answer, passed: draft.passed }, fields);
      await sendDraft(of, stages, { ...draft, answer });
    });
  const latest = problem ?? judged;
  return { send, isSending: isActing, problems: problemsIn(latest), refusal: otherThanFields(problem) };
}

export async function sendDraft(of: Starting, stages: readonly Stage[], { answer, key }: Draft): Promise<void> {
  const fields = fieldsIn(stages);
  const body = { process: of.process.id, answer: asAsked(fields, answer), ...of.inNameOf };
  await of.onStarted(await call<Started>('POST', '/api/cases', { body, key }), body.answer, fields);
}

/** What was changed on one page can ask for something on another: it is said before anything is sent. */
function useJudgement(of: Starting, answer: Answer): unknown {
  const { error } = useQuery({
    queryKey: [judgements(of), of.inNameOf, answer],
    queryFn: () => judge(of, answer).then(() => null),
    retry: false,
  });
  return error ?? undefined;
}

export const judge = (of: Starting, answer: Answer, page?: number): Promise<void> =>
  call('POST', judgements(of), {
    body: { answer, ...(page !== undefined && { page }), ...of.inNameOf },
  });

const judgements = ({ process }: Starting) => `/api/processes/${process.id}/judgements`;
