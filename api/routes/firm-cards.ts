import Type from 'typebox';
import { findFirm } from '../../db/firms.ts';
import { peopleOfFirm } from '../../db/persons.ts';
import type { Person } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { unitById } from '../../domain/units.ts';
import { actingAs, type InNameOf } from '../casework/capacity.ts';
import type { ApiDeps } from '../deps.ts';
import { registeredFirm } from '../firm-registry.ts';
import { route } from '../route.ts';
import { day, inNameOf, instant, orNull, words } from '../schemas.ts';

const params = Type.Object({ taxNumber: words(11, '1000000018') });
export const Card = Type.Object({
  taxNumber: words(11, '1000000018'),
  title: words(300, 'Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi'),
  address: words(500, 'Kimya Caddesi 12'),
  city: words(100, 'İstanbul'),
  as: Type.Enum(['exporter', 'broker']),
  by: orNull(words(300, 'Güneş Yolu Gümrük Müşavirliği', 'Your firm, where you act by its proxy')),
  active: Type.Boolean(),
  unions: Type.Array(
    Type.Object({
      unit: words(60, 'tim/ikmib'),
      name: words(200, 'İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği'),
      registryNumber: words(60, '10001'),
      since: day('Member since'),
      active: Type.Boolean(),
    }),
  ),
  fetchedAt: instant('When e-birlik told it'),
});

export const firmCards = [
  route({
    method: 'GET',
    path: '/api/firms/:taxNumber/card',
    who: 'person',
    scope: 'cases:read',
    summary: 'The card of a firm that you act for: what e-birlik knows of it, and its unions',
    params,
    query: Type.Object({ as: inNameOf.as }),
    returns: { 200: Card },
    handle: async ({ deps, who, params: { taxNumber }, query: { as } }) => ({
      status: 200,
      body: await cardOf(deps, who, { firm: taxNumber, as }),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/firms/:taxNumber/users',
    who: 'person',
    summary: 'The people of a firm of your own who have an account here',
    params,
    returns: {
      200: Type.Object({
        users: Type.Array(
          Type.Object({ name: words(200, 'Ayşe Yılmaz'), email: words(300, 'ayse@example.com'), since: instant() }),
        ),
      }),
    },
    async handle({ deps, who, params: { taxNumber } }) {
      if (!who.firms.includes(taxNumber)) throw new Refusal('NotFound');
      const people = await peopleOfFirm(deps.db, who.institution, taxNumber);
      return {
        status: 200,
        body: { users: people.map(({ since, ...one }) => ({ ...one, since: since.toISOString() })) },
      };
    },
  }),
];

/** Asked anew where our copy is old; while e-birlik is away the copy will do, and says its age. */
async function cardOf(deps: ApiDeps, who: Person, named: InNameOf) {
  const { firm: taxNumber, as, card } = await actingAs(deps, who, named);
  await registeredFirm(deps, taxNumber).catch((problem) => {
    if (!(problem instanceof Refusal)) throw problem;
  });
  const found = await findFirm(deps.db, taxNumber);
  if (!found) throw new Refusal('NotFound');
  const { title, address, city, active, unions } = found.firm;
  return {
    ...{ taxNumber, title, address, city, active, as },
    by: card ? ((await findFirm(deps.db, card.by))?.firm.title ?? card.by) : null,
    unions: unions.map(({ unit, ...membership }) => ({ unit, name: unitById(unit)?.name ?? unit, ...membership })),
    fetchedAt: found.fetchedAt.toISOString(),
  };
}
