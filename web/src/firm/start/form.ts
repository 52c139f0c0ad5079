import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { fieldsOf } from '../../../../domain/form/parts.ts';
import { asking, useAnswer } from '../../shared/asking.ts';
import { namedIn } from '../../shared/firms/firms.ts';
import type { Answer, Form } from '../../shared/form/types.ts';
import { call, withQuery } from '../../shared/http.ts';
import type { Startable } from '../../shared/wizard/starting.ts';

type Asked = { readonly process: string /** As addresses name it. */; readonly firm: string; readonly answer: Answer };

/** The start form for this firm; a list or a page that depends on an answer is asked for once that answer is there. */
export function useStartForm({ process: id, firm, answer }: Asked) {
  const offered = useAnswer<Startable>(withQuery(pathOf(id), namedIn(firm)));
  const soFar = soFarIn(offered.data?.form ?? [], answer);
  const isDependent = Object.keys(soFar).length > 0;
  const listed = useQuery({
    ...listedFor({ id, firm, soFar }),
    enabled: isDependent,
    placeholderData: keepPreviousData,
  });
  const form = isDependent ? listed.data?.form : offered.data?.form;
  return {
    process: offered.data && form && { ...offered.data, form },
    problem: offered.error ?? listed.error,
    retry: () => void Promise.all([offered.refetch(), isDependent && listed.refetch()]),
    /** As it is asked of another answer. */
    formFor: async (other: Answer): Promise<Form> => {
      const of = soFarIn(offered.data?.form ?? [], other);
      if (Object.keys(of).length === 0) return offered.data?.form ?? [];
      return (await asking.fetchQuery(listedFor({ id, firm, soFar: of }))).form;
    },
  };
}

const pathOf = (id: string) => `/api/processes/${encodeURIComponent(id)}`;

type Listed = { readonly id: string; readonly firm: string; readonly soFar: Answer };
const listedFor = ({ id, firm, soFar }: Listed) =>
  queryOptions({
    queryKey: [`${pathOf(id)}/forms`, firm, soFar],
    queryFn: () =>
      call<{ readonly form: Form }>('POST', `${pathOf(id)}/forms`, { body: { answer: soFar, ...namedIn(firm) } }),
  });

function soFarIn(form: Form, answer: Answer): Answer {
  const names = dependedOn(form).filter((name) => answer[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, answer[name]]));
}

/** The fields on whose answer a list, or with records a page, depends. */
const dependedOn = (form: Form): readonly string[] =>
  fieldsOf(form).flatMap((field) => {
    if (field.kind === 'records') return [field.name];
    return field.kind === 'choice' && 'from' in field.options && field.options.of !== undefined
      ? [field.options.of]
      : [];
  });
