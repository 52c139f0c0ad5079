import { dayIn } from '../../db/day-in.ts';
import type { Lookups } from '../../domain/answer.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { RecordName } from '../../domain/names.ts';
import type { KnownRecord } from '../../domain/table.ts';
import type { ApiDeps } from '../deps.ts';
import { refundableDeclarations } from './refundable-declarations.ts';
import type { RecordSource } from './source.ts';

/** What can be chosen from by searching. */
export const recordSources: { readonly [name in RecordName]: RecordSource } = { refundableDeclarations };

type Of = { readonly institution: Institution; readonly firm: string | undefined; readonly caseId: string | undefined };
export type Chosen = Readonly<Record<string, readonly KnownRecord[]>>;

/** The records that an answer names, by their source; whoever acts for no firm has none. */
export async function recordsChosen(
  deps: ApiDeps,
  { institution, firm, caseId }: Of,
  named: Lookups['records'],
): Promise<Chosen | undefined> {
  if (named.length === 0) return undefined;
  const today = dayIn(institution, await deps.clock.now());
  const found = named.map(async ({ source, ids }) => {
    const records = recordSources[source as RecordName];
    return [source, firm === undefined ? [] : await records.byIds(deps, { firm, caseId, today }, ids)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}
