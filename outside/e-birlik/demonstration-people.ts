import { type Institution, institutionIds } from '../../domain/institutions.ts';
import type { Role } from '../../domain/roles.ts';
import { secretariats } from '../../domain/units.ts';
import { Dice } from './dice.ts';
import { addressOf, type PersonName, personName } from './people.ts';

export type DemonstrationPerson = {
  readonly institution: Institution;
  readonly name: PersonName;
  readonly email: string;
  readonly roles: readonly { readonly role: Role; readonly unit: string }[];
};

type Post = { institution: Institution; domain: string; roles: { role: Role; unit: string }[]; name?: PersonName };

/** Staff for every role, so that each demonstration firm has somebody to decide. Elif Kaya reviews for İMMİB under every seed. */
export function demonstrationPeople(seed = 1): DemonstrationPerson[] {
  const taken = new Set<string>();
  return posts().map((post, index) => {
    const dice = Dice.for(seed, 1_000_000 + index);
    let name = post.name ?? personName(dice);
    while (taken.has(addressOf(name, ''))) name = personName(dice);
    taken.add(addressOf(name, ''));
    const email = addressOf(name, `${post.domain}.demo.evrak.localhost`);
    return { institution: post.institution, name, email, roles: post.roles };
  });
}

function posts(): Post[] {
  const [immib, ...others] = [...secretariats].sort(
    (a, b) => Number(b.id === 'tim/immib') - Number(a.id === 'tim/immib'),
  );
  const offices = [immib!, ...others].map((office) => office.id);
  return [
    { ...at(immib!.id, ['membershipClerk']), name: { first: 'Elif', last: 'Kaya' } },
    { ...at('tim/immib', ['membershipClerk'], ['tim/ikmib', 'tim/iddmib']), name: { first: 'Barış', last: 'Şimşek' } },
    ...others.map((office) => at(office.id, ['membershipClerk'])),
    ...offices.map((office) => at(office, ['secretariatClerk'])),
    ...offices.map((office) => at(office, ['coordinator'])),
    at('tim', ['supportAgent']),
    ...institutionIds.flatMap((institution) => [
      at(institution, ['administrator']),
      at(institution, ['operator']),
      at(institution, ['auditor']),
    ]),
  ];
}

/** A role at a secretariat holds for all of its unions. */
function at(unit: string, roles: readonly Role[], units: readonly string[] = [unit]): Post {
  const [institution, office] = unit.split('/') as [Institution, string | undefined];
  const held = roles.flatMap((role) => units.map((held) => ({ role, unit: held })));
  return { institution, domain: office ?? institution, roles: held };
}
