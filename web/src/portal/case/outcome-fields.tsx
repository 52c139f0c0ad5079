import { useQuery } from '@tanstack/react-query';
import { fieldsOf } from '../../../../domain/form/parts.ts';
import type { OpenOutcome, Standing } from '../../shared/case/types.ts';
import type { Answer, Field, Form } from '../../shared/form/types.ts';
import { call } from '../../shared/http.ts';

/** The fields of an outcome; which there are can depend on the records that are chosen in it. */
export function useFieldsOf({ task }: Standing, outcome: OpenOutcome, answer: Answer): readonly Field[] {
  const listed = fieldsOf(outcome.form as unknown as Form);
  const names = listed.filter(({ kind }) => kind === 'records').map(({ name }) => name);
  const soFar = Object.fromEntries(names.map((name) => [name, answer[name] ?? []]));
  const path = `/api/tasks/${encodeURIComponent(task)}/forms`;
  const { data } = useQuery({
    queryKey: [path, outcome.id, soFar],
    queryFn: () => call<{ readonly form: Form }>('POST', path, { body: { outcome: outcome.id, answer: soFar } }),
    enabled: names.some((name) => answer[name] !== undefined),
    placeholderData: (before) => before,
  });
  return data ? fieldsOf(data.form) : listed;
}
