import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fieldsOf } from '../../../../domain/form/parts.ts';
import { useAnswer } from '../../shared/asking.ts';
import { namedIn } from '../../shared/firms/firms.ts';
import type { Answer, Form } from '../../shared/form/types.ts';
import { call, withQuery } from '../../shared/http.ts';
import type { Startable } from '../../shared/wizard/starting.ts';

type Asked = { readonly process: string /** As addresses name it. */; readonly firm: string; readonly answer: Answer };

/** The start form for this firm; a list that depends on an answer is asked for once that answer is there. */
export function useStartForm({ process: id, firm, answer }: Asked) {
  const path = `/api/processes/${encodeURIComponent(id)}`;
  const offered = useAnswer<Startable>(withQuery(path, namedIn(firm)));
  const names = dependedOn(offered.data?.form ?? []).filter((name) => answer[name] !== undefined);
  const soFar = Object.fromEntries(names.map((name) => [name, answer[name]]));
  const listed = useQuery({
    queryKey: [`${path}/forms`, firm, soFar],
    queryFn: () =>
      call<{ readonly form: Form }>('POST', `${path}/forms`, { body: { answer: soFar, ...namedIn(firm) } }),
    enabled: names.length > 0,
    placeholderData: keepPreviousData,
  });
  const form = names.length > 0 ? listed.data?.form : offered.data?.form;
  return {
    process: offered.data && form && { ...offered.data, form },
    problem: offered.error ?? listed.error,
    retry: () => void Promise.all([offered.refetch(), names.length > 0 && listed.refetch()]),
  };
}

/** The fields on whose answer a list depends. */
const dependedOn = (form: Form): readonly string[] =>
  fieldsOf(form).flatMap((field) =>
    field.kind === 'choice' && 'from' in field.options && field.options.of !== undefined ? [field.options.of] : [],
  );
