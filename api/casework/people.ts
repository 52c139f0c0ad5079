import type { Knex } from 'knex';
import { personName, personNames } from '../../db/persons.ts';
import { proxyTitles } from '../../db/proxies.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Acted } from '../../domain/sentences.ts';
import { unitById } from '../../domain/units.ts';

type Ids = readonly (string | null | undefined)[];

/**
 * Names for the ids that events and answers hold. Applicants are told which desk acted, not which clerk or in whose
 * place; who acted for a firm, and by whose proxy, both sides are told.
 */
export async function namesFor({ db }: { readonly db: Knex }, reader: Actor, ids: Ids, proxies: Ids = []) {
  const known = await personNames(db, ids.filter(isId));
  const titles = await proxyTitles(db, proxies.filter(isId));
  const name = (by: string | null, ofFirm = false): string => {
    if (by === null || by === 'applicant') return 'Başvuru sahibi';
    if (by === 'deadline' || by === 'machine' || by === 'case') return 'Sistem';
    const isTold = ofFirm || (reader.kind === 'person' && (reader.roles.length > 0 || by === reader.id));
    return isTold ? (known.get(by) ?? 'Bilinmeyen kişi') : 'Görevli';
  };
  return (by: string | null, { inPlaceOf, proxy, ofFirm }: Acted = {}): string => {
    const told = name(by, ofFirm);
    const title = proxy && titles.get(proxy);
    if (title) return `${told} (${title.holder}, ${title.giver} adına)`;
    return inPlaceOf && told !== 'Görevli' ? `${told} (${name(inPlaceOf)} yerine)` : told;
  };
}

type Data = Readonly<Record<string, unknown>>;

/** For everybody whom these events name. */
export const namesIn = (deps: { readonly db: Knex }, reader: Actor, events: readonly { readonly data: Data }[]) =>
  namesFor(
    deps,
    reader,
    events.flatMap(({ data }) => [data['by'], data['to'], data['inPlaceOf']]) as Ids,
    events.map(({ data }) => data['proxy']) as Ids,
  );

const isId = (id: string | null | undefined): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id);

export const unitNames = (id: string) => {
  const { name = id, shortName = name } = unitById(id) ?? {};
  return { id, title: name, short: shortName };
};
export const unitTitle = (id: string): string => unitById(id)?.name ?? id;

export async function personTitle(db: Knex, id: string): Promise<string> {
  return (await personName(db, id)) ?? 'Bilinmeyen kişi';
}
