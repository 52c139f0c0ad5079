import { loadFacts } from '../../db/facts.ts';
import { names as productNames, resolved } from '../../domain/facts.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { processOf } from './declared.ts';

type Asked = { readonly caseId: string; readonly source: string };

/** The ids of what a case falls into; what they are called is not the workflow's business. */
export async function listParts(deps: CaseDependencies, { caseId, source }: Asked) {
  const { db, catalogue, names = productNames } = deps;
  const facts = await loadFacts(db, caseId);
  const process = processOf(catalogue, facts.case.process);
  return resolved(names.sources, source, { facts, process, part: '' }).map(({ value }) => value);
}
