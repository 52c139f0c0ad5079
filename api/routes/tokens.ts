import Type from 'typebox';
import { listTokens, type TokenRow } from '../../db/tokens.ts';
import { scopeNames } from '../../domain/scopes.ts';
import { giveToken, takeToken } from '../identity/tokens.ts';
import { route } from '../route.ts';
import { instant, nothing, orNull, uuid, words } from '../schemas.ts';

const name = words(100, 'Birlik yazılımı', 'What it is for, in the owner’s words');
const scopes = Type.Array(Type.Enum(scopeNames), { minItems: 1, uniqueItems: true });
const Token = Type.Object({
  ...{ id: uuid('The token'), name, scopes },
  prefix: words(12, 'evrak_Kq7xR2', 'How the token begins: enough to tell yours apart'),
  ...{ madeAt: instant(), expiresAt: instant(), usedAt: orNull(instant('When it was last used, to the minute')) },
});
const Fresh = Type.Object({
  ...Token.properties,
  token: words(60, 'evrak_Kq7xR2mV9pLw4sTf8yBn3cHj6dGz1aEu5oXi0kQvRtM', 'Shown this once'),
});

const shown = ({ id, name, scopes, prefix, made_at, expires_at, used_at }: TokenRow) => ({
  ...{ id, name, scopes: [...scopes], prefix },
  madeAt: made_at.toISOString(),
  expiresAt: expires_at.toISOString(),
  usedAt: used_at?.toISOString() ?? null,
});

export const tokens = [
  route({
    method: 'POST',
    path: '/api/tokens',
    who: 'person',
    key: 'none',
    summary: 'Make a token for your own software. It is shown once, does no more than you may do, and ends by itself',
    body: Type.Object({ name, scopes, days: Type.Integer({ minimum: 1, maximum: 365, examples: [90] }) }),
    returns: { 201: Fresh },
    problems: ['TooManyTokens'],
    async handle({ deps, who, body }) {
      const { text, row } = await giveToken(deps, who, body);
      return { status: 201, body: { ...shown(row), token: text } };
    },
  }),
  route({
    method: 'GET',
    path: '/api/tokens',
    who: 'person',
    summary: 'Your tokens, without their secrets',
    returns: { 200: Type.Object({ tokens: Type.Array(Token) }) },
    async handle({ deps: { db, clock }, who }) {
      return { status: 200, body: { tokens: (await listTokens(db, who.id, await clock.now())).map(shown) } };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/tokens/:id',
    who: 'person',
    summary: 'Revoke a token; its next request is refused',
    params: Type.Object({ id: uuid('The token') }),
    returns: { 204: nothing },
    async handle({ deps, who, params: { id } }) {
      await takeToken(deps, who, id);
      return { status: 204 };
    },
  }),
];
