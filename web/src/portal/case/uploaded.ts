import { isDocumentField } from '../../../../domain/form/parts.ts';
import type { CaseView, Standing } from '../../shared/case/types.ts';
import type { Answer, Field } from '../../shared/form/types.ts';

/** The answer as far as its files are uploaded: for each field, or each entry of one, the last one; all where it takes many. */
export function uploadedFor(fields: readonly Field[], standing: Standing, of: CaseView): Answer {
  const files = waiting(of, standing);
  const given = fields.filter(isDocumentField).map((field) => {
    const own = files.filter(({ name }) => name === field.name);
    if (field.each) return [field.name, Object.fromEntries(own.map(({ entry, id }) => [entry, id]))] as const;
    return [field.name, field.many ? own.map(({ id }) => id) : own.at(-1)?.id] as const;
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && Object.keys(value).length > 0));
}

/** Not handed in yet, and uploaded in this round. */
export const waiting = ({ documents }: CaseView, { openedAt }: Standing) =>
  documents.filter(({ direction, sent, at }) => direction === 'in' && !sent && at >= openedAt);
