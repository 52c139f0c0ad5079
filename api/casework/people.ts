import type { Knex } from 'knex';
import type { Actor } from '../../domain/actor.ts';
import { unitById } from '../../domain/units.ts';

/** Names for the ids that events and answers hold. Applicants are told which desk acted, not which clerk. */
export async function namesFor({ db }: { readonly db: Knex }, reader: Actor, ids: readonly (string | null)[]) {
  const known = new Map<string, string>(await personsNamed(db, ids.filter(isId)));
  return (by: string | null): string => {
    if (by === null || by === 'applicant') return 'Başvuru sahibi';
    if (by === 'deadline' || by === 'machine' || by === 'case') return 'Sistem';
    if (reader.kind === 'person' && (reader.roles.length > 0 || by === reader.id))
      return known.get(by) ?? 'Bilinmeyen kişi';
    return 'Görevli';
  };
}

const isId = (id: string | null): id is string => id !== null && /^[0-9a-f-]{36}$/.test(id);

async function personsNamed(db: Knex, ids: readonly string[]): Promise<[string, string][]> {
  const rows = await db('persons')
    .whereIn('id', [...new Set(ids)])
    .select('id', 'first_name', 'last_name');
  return rows.map(({ id, first_name, last_name }) => [id, `${first_name} ${last_name}`]);
}

export const unitTitle = (id: string): string => unitById(id)?.name ?? id;

export async function personTitle(db: Knex, id: string): Promise<string> {
  const [found] = await personsNamed(db, [id]);
  return found?.[1] ?? 'Bilinmeyen kişi';
}
