import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useAct } from '../../shared/act.ts';
import { asAsked } from '../../shared/form/form-fields.tsx';
import { otherThanFields, problemsIn } from '../../shared/form/problems.ts';
import { call } from '../../shared/http.ts';
import { type Draft, keepDraft, keepSent } from './draft.ts';
import type { Startable } from './signup.tsx';
import { fieldsIn, type Stage, sentSlug } from './stages.ts';

type Started = {
  readonly id: string;
  readonly number: string;
  readonly resend: string | null;
  readonly due: string | null;
};

/** Sends the answer once, whatever is clicked or reloaded: the draft's key makes the same again the same case. */
export function useSending(process: Startable, stages: readonly Stage[], draft: Draft) {
  const go = useNavigate();
  const { act, isActing, problem } = useAct();
  const fields = fieldsIn(stages);
  const answer = asAsked(fields, draft.answer);
  const judged = useJudgement(process.id, answer);
  const post = (key: string) => call<Started>('POST', '/api/cases', { body: { process: process.id, answer }, key });
  const send = () =>
    act(async () => {
      keepDraft({ answer, passed: draft.passed }, fields);
      const { id, number, resend, due } = await post(draft.key);
      const mail = fields.find(({ kind }) => kind === 'email');
      const email = mail ? String(answer[mail.name] ?? '') || null : null;
      keepSent({ id, number, resend, due, email, noun: process.noun });
      await go(`/signup/${sentSlug}`, { replace: true });
    });
  const latest = problem ?? judged;
  return { send, isSending: isActing, problems: problemsIn(latest), refusal: otherThanFields(problem) };
}

/** What was changed on one page can ask for something on another: it is said before anything is sent. */
function useJudgement(process: string, answer: object): unknown {
  const path = `/api/processes/${process}/judgements`;
  const { error } = useQuery({
    queryKey: [path, answer],
    queryFn: () => call('POST', path, { body: { answer } }).then(() => null),
    retry: false,
  });
  return error ?? undefined;
}
