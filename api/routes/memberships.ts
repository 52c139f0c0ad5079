import Type from 'typebox';
import { listMembers } from '../../db/memberships.ts';
import { roleNames, roles } from '../../domain/roles.ts';
import { route } from '../route.ts';
import { instant, nothing, uuid, words } from '../schemas.ts';
import { closeAccount, reopenAccount } from '../staffing/accounts.ts';
import { keptUnits } from '../staffing/kept-units.ts';
import { giveRole, takeRoleAway } from '../staffing/memberships.ts';

const administrator = { role: ['administrator'] } as const;
const role = Type.Enum(roleNames);
const unit = words(60, 'tim/ikmib');
const Member = Type.Object({
  id: uuid('The membership'),
  person: uuid('The person'),
  name: words(200, 'Elif Kaya'),
  email: words(254, 'elif.kaya@immib.demo.evrak.localhost'),
  ...{ role: Type.String({ examples: ['membershipClerk'] }), unit, since: instant('Since when') },
  signedUp: Type.Boolean({ description: 'They have set a password' }),
  closed: Type.Boolean({ description: 'Their account is closed' }),
});
const account = Type.Object({ id: uuid('The person') });

const Named = Type.Object({ id: words(60, 'tim/ikmib'), title: words(200, 'İKMİB') });

export const memberships = [
  route({
    method: 'GET',
    path: '/api/units',
    who: administrator,
    summary: 'Units that you keep, and the roles that you may give there',
    returns: { 200: Type.Object({ units: Type.Array(Named), roles: Type.Array(Named) }) },
    handle: async ({ who }) => ({
      status: 200,
      body: {
        units: keptUnits(who).map(({ id, name }) => ({ id, title: name })),
        roles: roleNames.map((id) => ({ id, title: roles[id] })),
      },
    }),
  }),
  route({
    method: 'GET',
    path: '/api/memberships',
    who: administrator,
    summary: 'Who is what at the units that you keep',
    returns: { 200: Type.Object({ memberships: Type.Array(Member) }) },
    async handle({ deps, who }) {
      const members = await listMembers(who, deps.db);
      return { status: 200, body: { memberships: members.map((one) => ({ ...one, since: one.since.toISOString() })) } };
    },
  }),
  route({
    method: 'POST',
    path: '/api/memberships',
    who: administrator,
    summary: 'Give a role at a unit that you keep to somebody who works there; it takes effect when they sign in anew',
    body: Type.Object({ person: uuid('The person'), role, unit }),
    returns: { 201: Type.Object({ id: uuid('The membership') }) },
    problems: ['OwnRights', 'AccountDisabled'],
    handle: async ({ deps, who, body }) => ({ status: 201, body: { id: await giveRole(deps, who, body) } }),
  }),
  route({
    method: 'DELETE',
    path: '/api/memberships/:id',
    who: administrator,
    summary: 'Take a role away: sessions end, and tasks that were claimed by it go back to their desk',
    params: Type.Object({ id: uuid('The membership') }),
    returns: { 204: nothing },
    problems: ['OwnRights'],
    async handle({ deps, who, params: { id } }) {
      await takeRoleAway(deps, who, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/accounts/:id/closure',
    who: administrator,
    summary: 'Close somebody’s account: sessions, tokens and links end at once',
    params: account,
    returns: { 204: nothing },
    problems: ['OwnRights', 'KeptElsewhere'],
    async handle({ deps, who, params: { id } }) {
      await closeAccount(deps, who, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/accounts/:id/closure',
    who: administrator,
    summary: 'Open a closed account again; tokens and sessions do not come back',
    params: account,
    returns: { 204: nothing },
    problems: ['OwnRights', 'KeptElsewhere'],
    async handle({ deps, who, params: { id } }) {
      await reopenAccount(deps, who, id);
      return { status: 204 };
    },
  }),
];
