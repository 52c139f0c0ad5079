import Type from 'typebox';
import { journal } from '../../db/journal.ts';
import { findPerson } from '../../db/persons.ts';
import { closeOtherSessions, sessionsOf } from '../../db/sessions.ts';
import { Refusal } from '../../domain/errors.ts';
import { route } from '../route.ts';
import { instant, nothing, orNull, words } from '../schemas.ts';

const OpenSession = Type.Object({
  startedAt: instant(),
  seenAt: instant('When it was last used, to the minute'),
  endsAt: instant('When it ends at the latest'),
  isThis: Type.Boolean({ description: 'The one that asks' }),
});
export const Account = Type.Object({
  name: words(200, 'Şule Işık'),
  email: words(300, 'sule.isik@ilgaz-kimya.demo.evrak.localhost'),
  passwordSetAt: orNull(instant()),
  sessions: Type.Array(OpenSession),
});

export const account = [
  route({
    method: 'GET',
    path: '/api/account',
    who: 'person',
    summary: 'Your account: name, address, when the password was set, where you are signed in',
    returns: { 200: Account },
    async handle({ deps: { db, clock }, who }) {
      const person = await findPerson(db, who.id);
      if (!person) throw new Refusal('NotFound');
      const sessions = await sessionsOf(db, who, await clock.now());
      const { email, password_set_at } = person;
      return {
        status: 200,
        body: {
          ...{ name: who.name, email, passwordSetAt: password_set_at?.toISOString() ?? null },
          sessions: sessions.map(({ created_at, seen_at, expires_at, isThis }) => ({
            startedAt: created_at.toISOString(),
            seenAt: seen_at.toISOString(),
            endsAt: expires_at.toISOString(),
            isThis,
          })),
        },
      };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/account/other-sessions',
    who: 'person',
    summary: 'End every session of yours but this one',
    returns: { 204: nothing },
    async handle({ deps: { db, clock }, who, institution }) {
      await db.transaction(async (trx) => {
        const sessions = await closeOtherSessions(trx, who);
        const at = await clock.now();
        await journal(trx, { at, institution, person: who.id, kind: 'otherSessionsEnded', data: { sessions } });
      });
      return { status: 204 };
    },
  }),
];
