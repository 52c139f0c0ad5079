import { findFirm } from '../../db/firms.ts';
import { besideFirm } from '../../domain/firm-beside.ts';
import type { ApiDeps } from '../deps.ts';
import type { SeenCase } from './facts.ts';
import { unitNames } from './people.ts';

/** The firm as the registry told it last, and what was written of it. */
export async function firmView({ db }: ApiDeps, { row, process, facts }: SeenCase) {
  const known = row.firm === null ? undefined : await findFirm(db, row.firm);
  if (!known) return null;
  const { unions, ...firm } = known.firm;
  return {
    ...{ ...firm, kinds: [...firm.kinds], fetchedAt: known.fetchedAt.toISOString() },
    unions: unions.map(({ unit, ...membership }) => ({ ...unitNames(unit), ...membership })),
    beside: besideFirm(process, known.firm, facts.answers),
  };
}
