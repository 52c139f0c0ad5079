import Type from 'typebox';
import { sessionCookie } from '../cookie.ts';
import { enterByCaseLink } from '../identity/case-links.ts';
import { route } from '../route.ts';
import { uuid, words } from '../schemas.ts';

export const caseLinks = [
  route({
    method: 'POST',
    path: '/api/case-links',
    who: 'anyone',
    key: 'none',
    summary: 'Exchange the token of a mailed case link for a session that reaches that case alone',
    body: Type.Object({ token: words(200, 'pOeUxV3yq1mQ0bZkT5cWnA7s') }),
    returns: { 201: Type.Object({ caseId: uuid('The case') }) },
    problems: ['LinkUnknown', 'CaseLinkEnded'],
    async handle({ deps, body, institution, who }) {
      const { token, caseId } = await enterByCaseLink(deps, { ...body, institution, before: who });
      const headers = { 'Set-Cookie': sessionCookie(token, institution, deps.config) };
      return { status: 201, headers, body: { caseId } };
    },
  }),
];
