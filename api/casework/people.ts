import type { Knex } from 'knex';
import { personName, personNames } from '../../db/persons.ts';
import type { Actor } from '../../domain/actor.ts';
import { unitById } from '../../domain/units.ts';

/** Names for the ids that events and answers hold. Applicants are told which desk acted, not which clerk or in whose place. */
export async function namesFor({ db }: { readonly db: Knex }, reader: Actor, ids: readonly (string | null)[]) {
  const known = await personNames(db, ids.filter(isId));
  const name = (by: string | null): string => {
    if (by === null || by === 'applicant') return 'Başvuru sahibi';
    if (by === 'deadline' || by === 'machine' || by === 'case') return 'Sistem';
    if (reader.kind === 'person' && (reader.roles.length > 0 || by === reader.id))
      return known.get(by) ?? 'Bilinmeyen kişi';
    return 'Görevli';
  };
  const isTold = (by: string | null) => name(by) !== 'Görevli';
  return (by: string | null, inPlaceOf?: string | null): string =>
    inPlaceOf && isTold(by) ? `${name(by)} (${name(inPlaceOf)} yerine)` : name(by);
}

const isId = (id: string | null): id is string => id !== null && /^[0-9a-f-]{36}$/.test(id);

export const unitNames = (id: string) => {
  const { name = id, shortName = name } = unitById(id) ?? {};
  return { id, title: name, short: shortName };
};
export const unitTitle = (id: string): string => unitById(id)?.name ?? id;

export async function personTitle(db: Knex, id: string): Promise<string> {
  return (await personName(db, id)) ?? 'Bilinmeyen kişi';
}
