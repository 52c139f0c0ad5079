import Type, { type Static } from 'typebox';
import { firmTitles } from '../../db/firms.ts';
import { journal } from '../../db/journal.ts';
import { firmsOf } from '../../db/persons.ts';
import { actorBehind, closeSession } from '../../db/sessions.ts';
import type { Actor } from '../../domain/actor.ts';
import { roleNames, roles } from '../../domain/roles.ts';
import { unitById } from '../../domain/units.ts';
import { noCookie, sessionCookie } from '../cookie.ts';
import type { ApiDeps } from '../deps.ts';
import { signIn } from '../identity/sign-in.ts';
import { route } from '../route.ts';
import { institution, nothing, orNull, uuid, words } from '../schemas.ts';

const firm = Type.Object({
  taxNumber: words(11, '1000000018'),
  title: words(300, 'Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi'),
  as: Type.Enum(['exporter', 'broker']),
});
const post = Type.Object({
  role: Type.Enum(roleNames),
  title: words(60, 'Üyelik şubesi görevlisi'),
  unit: words(60, 'tim/ikmib'),
  unitName: words(200, 'İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği'),
  inPlaceOf: orNull(
    Type.Object(
      { id: uuid('The absent colleague'), name: words(200, 'Barış Şimşek') },
      { description: 'Null: one’s own' },
    ),
  ),
});
const card = Type.Object(
  { ...firm.properties, by: words(11, '1000000042'), proxy: uuid('The proxy') },
  { description: 'A firm that gave one of yours a proxy' },
);
export const Session = Type.Object({
  kind: Type.Enum(['person', 'visitor']),
  institution,
  person: orNull(Type.Object({ id: uuid('The person'), name: words(200, 'Elif Kaya') })),
  caseId: orNull(uuid('The one case that a visitor reaches')),
  roles: Type.Array(post),
  firms: Type.Array(firm),
  cards: Type.Array(card),
});

export const session = [
  route({
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    key: 'none',
    summary: 'Sign in; the answer sets the session cookie',
    body: Type.Object({
      email: words(300, 'elif.kaya@immib.demo.evrak.localhost'),
      password: words(1024, 'üç kırlangıç bir dam'),
    }),
    returns: { 201: Session },
    problems: ['WrongCredentials', 'Busy'],
    async handle({ deps, body, institution, network, who }) {
      const { token } = await signIn(deps, { ...body, institution, network, before: who });
      const actor = await actorBehind(deps.db, { token, institution, now: await deps.clock.now() });
      const headers = { 'Set-Cookie': sessionCookie(token, institution, deps.config) };
      return { status: 201, headers, body: await described(deps, actor!) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/session',
    who: 'applicantOrVisitor',
    summary: 'Who is signed in: roles, firms, or the one case of a visitor',
    returns: { 200: Session },
    handle: async ({ deps, who }) => ({ status: 200, body: await described(deps, who) }),
  }),
  route({
    method: 'DELETE',
    path: '/api/session',
    who: 'anyone',
    summary: 'Sign out; without a session nothing happens',
    returns: { 204: nothing },
    async handle({ deps: { db, clock, config }, who, institution }) {
      const at = await clock.now();
      await db.transaction(async (trx) => {
        if (who) await closeSession(trx, who.session);
        if (who?.kind === 'person')
          await journal(trx, { at, institution, person: who.id, kind: 'signedOut', data: {} });
      });
      return { status: 204, headers: { 'Set-Cookie': noCookie(institution, config) } };
    },
  }),
];

const nobodys = { roles: [], firms: [], cards: [] };

async function described({ db }: ApiDeps, actor: Actor): Promise<Static<typeof Session>> {
  const { kind, institution } = actor;
  if (kind === 'visitor') return { kind, institution, person: null, caseId: actor.caseId, ...nobodys };
  const [firms, titles] = [
    await firmsOf(db, actor.id),
    await firmTitles(
      db,
      (actor.cards ?? []).map(({ firm }) => firm),
    ),
  ];
  return {
    ...{ kind, institution, caseId: null, person: { id: actor.id, name: actor.name } },
    roles: actor.roles.map(({ role, unit, inPlaceOf: [absent] = [] }) => ({
      ...{ role, unit, title: roles[role], inPlaceOf: absent ? { id: absent.id, name: absent.name } : null },
      unitName: unitById(unit)?.name ?? unit,
    })),
    cards: (actor.cards ?? []).map(({ firm: taxNumber, ...card }) => ({
      ...{ taxNumber, title: titles.get(taxNumber) ?? taxNumber, as: 'exporter' as const },
      ...card,
    })),
    firms: firms.map(({ taxNumber, title, kind: as }) => ({ taxNumber, title, as: as as 'exporter' | 'broker' })),
  };
}
