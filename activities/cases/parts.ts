import { loadFacts } from '../../db/facts.ts';
import { sources } from '../../domain/facts.ts';
import type { SourceName } from '../../domain/names.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { processOf } from './rows.ts';

type Asked = { readonly caseId: string; readonly source: string };

/** The ids of what a case falls into; what they are called is not the workflow's business. */
export async function listParts({ db, catalogue }: CaseDependencies, { caseId, source }: Asked) {
  const facts = await loadFacts(db, caseId);
  const process = processOf(catalogue, facts.case.process);
  return sources[source as SourceName]({ facts, process, part: '' }).map(({ value }) => value);
}
