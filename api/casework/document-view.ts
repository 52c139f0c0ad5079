import type { DocumentRow } from '../../db/documents.ts';
import { fieldsOf } from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import { unitTitle } from './people.ts';

export const documentView = (document: DocumentRow, process: Process) => ({
  id: document.id,
  direction: document.direction,
  name: document.name,
  entry: document.entry || null,
  title: titleOf(document, process),
  part: document.part === '' ? null : { id: document.part, title: unitTitle(document.part) },
  number: document.number,
  fileName: document.file_name ?? document.name,
  type: document.media_type,
  bytes: document.bytes ?? 0,
  sent: isSent(document),
  fetched: document.fetched_at !== null,
  at: document.made_at.toISOString(),
});

/** What was uploaded but not handed in is still the applicant's own. */
export const isSent = ({ direction, answer }: DocumentRow) => direction === 'out' || answer !== null;

function titleOf({ direction, name }: DocumentRow, { documents, steps }: Process): string {
  if (direction === 'out') return documents?.[name]?.title ?? name;
  const forms = Object.values(steps).flatMap(({ outcomes }) => Object.values(outcomes).map(({ form }) => form ?? []));
  return forms.flatMap(fieldsOf).find((field) => field.name === name)?.label ?? name;
}
