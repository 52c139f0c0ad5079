import { isDocumentField } from '../../../../domain/form/parts.ts';
import type { CaseDocument, CaseView, Standing } from '../../shared/case/types.ts';
import type { Answer, Field, Option } from '../../shared/form/types.ts';

/**
 * Files that were uploaded for this step: in this round, or on an earlier visit to the same page of a wizard. What was
 * signed before the newest document was issued is another document's.
 */
export function filesFor({ wizard, openedAt }: Standing, { documents }: CaseView): readonly CaseDocument[] {
  const issued = documents.filter(({ direction }) => direction === 'out').map(({ at }) => at);
  const since = wizard ? (issued.toSorted().at(-1) ?? '') : openedAt;
  return documents.filter(({ direction, sent, at }) => direction === 'in' && (wizard !== null || !sent) && at >= since);
}

/** For each field, or each entry of one, the last one; all where it takes many. */
export function uploadedFor(fields: readonly Field[], standing: Standing, of: CaseView): Answer {
  const files = filesFor(standing, of);
  const given = fields.filter(isDocumentField).map((field) => {
    const own = files.filter(({ name }) => name === field.name);
    const of = (these: readonly CaseDocument[]) => (field.many ? these.map(({ id }) => id) : these.at(-1)?.id);
    if (!Array.isArray(field.each)) return [field.name, of(own)] as const;
    const entries = (field.each as readonly Option[]).map(({ value }) => value);
    const there = entries.filter((entry) => own.some((file) => file.entry === entry));
    return [
      field.name,
      Object.fromEntries(there.map((entry) => [entry, of(own.filter((file) => file.entry === entry))])),
    ] as const;
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && Object.keys(value).length > 0));
}
