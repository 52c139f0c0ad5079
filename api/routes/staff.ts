import Type from 'typebox';
import { roleNames } from '../../domain/roles.ts';
import { invite } from '../identity/invite.ts';
import { route } from '../route.ts';
import { uuid, words } from '../schemas.ts';

const role = Type.Enum(roleNames);
const unit = words(60, 'tim/ikmib');
const Invitation = Type.Object({
  email: words(300, 'deniz.aydin@immib.demo.evrak.localhost'),
  firstName: words(60, 'Deniz'),
  lastName: words(60, 'Aydın'),
  roles: Type.Array(Type.Object({ role, unit }), { minItems: 1, maxItems: 100, uniqueItems: true }),
});
export const staff = [
  route({
    method: 'POST',
    path: '/api/invitations',
    who: { role: ['administrator'] },
    summary: 'Invite somebody to work here, or send them a new link; they set their password by the mailed link',
    body: Invitation,
    returns: { 201: Type.Object({ person: uuid('The person'), how: Type.Enum(['created', 'known']) }) },
    problems: ['SelfInvitation', 'AccountDisabled'],
    handle: async ({ deps, who, body }) => ({ status: 201, body: await invite(deps, who, body) }),
  }),
];
