import { useAnswer } from '../asking.ts';
import type { Answer, Field } from '../form/types.ts';
import { withQuery } from '../http.ts';

type Firm = {
  readonly taxNumber: string;
  readonly title: string;
  readonly unions: readonly { readonly unit: string; readonly name: string }[];
};

/** The firm that an answer names; of the kind that the form wants it to be. */
export function useFirm(field: Extract<Field, { kind: 'firm' }> | undefined, answer: Answer) {
  const number = field && answer[field.name];
  const as = field && (typeof field.as === 'string' ? field.as : String(answer[field.as.field] ?? ''));
  const path = `/api/firms/${encodeURIComponent(String(number ?? ''))}`;
  return useAnswer<Firm>(number === undefined ? undefined : withQuery(path, { as }));
}
