import { lockPerson } from '../../db/persons.ts';
import {
  addSavedFilter,
  changeSavedFilter,
  countOwnFilters,
  findSavedFilter,
  listSavedFilters,
  orderSavedFilters,
  removeSavedFilter,
  type SavedFilter,
  type SavedFilterRow,
} from '../../db/saved-filters.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { mayEdit, maySee, mayShareWith } from '../../domain/saved-filters.ts';
import type { ApiDeps } from '../deps.ts';
import { unitTitle } from './people.ts';

const mostOwn = 50;

export async function saveFilter({ db, clock }: ApiDeps, who: Person, filter: SavedFilter) {
  refuseStrangeUnit(who, filter.unit);
  const at = await clock.now();
  const id = await db.transaction(async (trx) => {
    await lockPerson(trx, who.id);
    if ((await countOwnFilters(trx, who.id)) >= mostOwn) throw new Refusal('TooManyFilters');
    return addSavedFilter(trx, { ...filter, institution: who.institution, person: who.id, at });
  });
  return savedView(who, (await findSavedFilter(db, who.institution, id))!);
}

export async function editFilter({ db }: ApiDeps, who: Person, id: string, { version, ...filter }: Edited) {
  const row = await editable(db, who, id);
  if (filter.unit !== row.unit) refuseMoving(who, row, filter.unit);
  const isChanged = await changeSavedFilter(db, id, version, filter);
  const now = await findSavedFilter(db, who.institution, id);
  if (!now) throw new Refusal('NotFound');
  if (!isChanged) throw new Refusal('Changed', { extra: { current: savedView(who, now) } });
  return savedView(who, now);
}
type Edited = SavedFilter & { readonly version: number };

export async function dropFilter({ db }: ApiDeps, who: Person, id: string): Promise<void> {
  await editable(db, who, id);
  await removeSavedFilter(db, id);
}

/** What is not in the order given comes after it, by name; what somebody may not see cannot be ordered. */
export async function orderFilters({ db }: ApiDeps, who: Person, asked: readonly string[]): Promise<void> {
  const seen = new Set((await listSavedFilters(db, who)).map(({ id }) => id));
  await db.transaction(async (trx) => {
    await lockPerson(trx, who.id);
    await orderSavedFilters(
      trx,
      who.id,
      asked.filter((id) => seen.has(id)),
    );
  });
}

export const savedView = (who: Person, row: SavedFilterRow) => ({
  ...{ id: row.id, name: row.name, filter: row.filter, sort: row.sort as 'due' | 'opened', version: row.version },
  unit: row.unit === null ? null : { id: row.unit, title: unitTitle(row.unit) },
  owner: { id: row.person, title: row.personName },
  mayEdit: mayEdit(who, row),
});

async function editable(db: ApiDeps['db'], who: Person, id: string): Promise<SavedFilterRow> {
  const row = await findSavedFilter(db, who.institution, id);
  if (!row || !maySee(who, row)) throw new Refusal('NotFound');
  if (!mayEdit(who, row)) throw new Refusal('NotYours');
  return row;
}

/** With whom a filter is shared is its maker's to say; a coordinator changes what it finds, or removes it. */
function refuseMoving(who: Person, { person }: SavedFilterRow, unit: string | null) {
  if (person !== who.id) throw unfit('Süzgecin kiminle paylaşıldığını yapan kişi değiştirir; olduğu gibi bırakın.');
  refuseStrangeUnit(who, unit);
}

function refuseStrangeUnit(who: Person, unit: string | null) {
  if (unit !== null && !mayShareWith(who, unit)) throw unfit('Görevli olduğunuz birimlerden birini seçin.');
}

const unfit = (say: string) => new Refusal('Unfit', { fields: [{ at: '/body/unit', say }] });
