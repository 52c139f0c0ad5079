import type { Option } from '../form/field.ts';
import { paperName } from '../form/paper-name.ts';
import { type DocumentField, documentFieldsOf } from '../form/parts.ts';
import type { Process, Step } from '../process.ts';
import type { Resolved } from './known.ts';

type Entries = (source: string) => readonly Option[];

/** The documents that applicants hand in, as a clerk may name them missing: of a part only its own. */
export function papersOf({ process, part }: Pick<Resolved, 'process' | 'part'>, entriesOf: Entries): readonly Option[] {
  const papers = documentsAsked(process).flatMap((field) => named(field, part, entriesOf));
  return papers.filter(({ value }, at) => papers.findIndex((other) => other.value === value) === at);
}

const documentsAsked = ({ steps }: Process) =>
  Object.values(steps).flatMap(({ outcomes }: Step) =>
    Object.values(outcomes).flatMap(({ form }) => documentFieldsOf(form ?? [])),
  );

function named({ name, label, each }: DocumentField, part: string, entriesOf: Entries): readonly Option[] {
  if (each === undefined) return [{ value: name, label }];
  const entries = typeof each === 'string' ? entriesOf(each) : each;
  if (part !== '') return entries.some(({ value }) => value === part) ? [{ value: paperName(name, part), label }] : [];
  return entries.map((entry) => ({ value: paperName(name, entry.value), label: `${label} (${entry.label})` }));
}
