import Type from 'typebox';
import { noCookie } from '../cookie.ts';
import { sendPasswordLink } from '../identity/password-links.ts';
import { ownerOf, setPasswordByLink } from '../identity/set-password.ts';
import { route } from '../route.ts';
import { nothing, words } from '../schemas.ts';

const LinkSent = Type.Object({
  say: words(300, 'Bu adresle bir hesap varsa şifre bağlantısı birkaç dakika içinde gelir.'),
});
const say =
  'Bu adresle bir hesap varsa şifre bağlantısı birkaç dakika içinde gelir. Gelmezse önemsiz e-postalara da bakın.';

export const passwords = [
  route({
    method: 'POST',
    path: '/api/password-links',
    who: 'anyone',
    key: 'none',
    summary: 'Mail a link that sets a password; the answer is the same for known and unknown addresses',
    body: Type.Object({ email: words(300, 'sule.isik@ilgaz-kimya.demo.evrak.localhost') }),
    returns: { 202: LinkSent },
    problems: ['TooManyRequests'],
    async handle({ deps, body: { email }, institution, network }) {
      await sendPasswordLink(deps, { email, institution, network });
      return { status: 202, body: { say } };
    },
  }),
  route({
    method: 'POST',
    path: '/api/password-links/looks',
    who: 'anyone',
    key: 'none',
    summary: 'Whether the token of a link still sets a password; looking does not use it up',
    body: Type.Object({ token: words(200, 'pOeUxV3yq1mQ0bZkT5cWnA7s') }),
    returns: { 204: nothing },
    problems: ['LinkUnknown', 'LinkUsed', 'LinkExpired', 'LinkVoided'],
    async handle({ deps, body, institution }) {
      await ownerOf(deps, { ...body, institution });
      return { status: 204 };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/password',
    who: 'anyone',
    summary: 'Set a password with the token of a link, once; every session of the person ends, none begins',
    body: Type.Object({ token: words(200, 'pOeUxV3yq1mQ0bZkT5cWnA7s'), password: words(4096, 'üç kırlangıç bir dam') }),
    returns: { 204: nothing },
    problems: ['PasswordUnfit', 'LinkUnknown', 'LinkUsed', 'LinkExpired', 'LinkVoided', 'Busy'],
    async handle({ deps, body, institution, network }) {
      await setPasswordByLink(deps, { ...body, institution, network });
      return { status: 204, headers: { 'Set-Cookie': noCookie(institution, deps.config) } };
    },
  }),
];
