import { type ProblemCode, problems } from '../domain/errors.ts';
import { membersOf, problemMembers } from './problem-members.ts';
import type { Route } from './route.ts';

/** Those that follow from who may ask and what is sent, and those that the route names itself. */
export function codesOf({ who, scope, method, path, problems: own = [], upload, key }: Route): ProblemCode[] {
  const codes: ProblemCode[] = ['Unfit', 'RepeatedParameter', 'Unexpected', 'Unavailable'];
  if (who !== 'anyone') codes.push('NotSignedIn', 'NotYours', scope ? 'ScopeMissing' : 'ClosedToTokens');
  if (scope) codes.push('TokenUnknown', 'TooManyRequests');
  if (path.includes('/:')) codes.push('NotFound');
  if (method !== 'GET') codes.push('CrossSite');
  if (method !== 'GET' && !upload) codes.push('UnreadableBody', 'ForbiddenKey', 'TooDeep', 'TooLarge', 'NotJson');
  if (method === 'POST' && key !== 'none' && !upload) codes.push('KeyNeeded', 'KeyReused', 'InProgress');
  return [...new Set([...codes, ...own])];
}

export function problemsOf(entry: Route) {
  const codes = codesOf(entry);
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort();
  return Object.fromEntries(statuses.map((status) => [status, problemsAt(status, codes)]));
}

function problemsAt(status: number, codes: readonly ProblemCode[]) {
  const here = codes.filter((code) => problems[code].status === status);
  const examples = Object.fromEntries(here.map((code) => [code, { value: exampleOf(code) }]));
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description: here.join(', '), content: { 'application/problem+json': { schema, examples } } };
}

const exampleOf = (code: ProblemCode) => ({
  ...{ type: `/problems/${code}`, code, ...problems[code], id: '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11' },
  ...membersOf(code),
});

export const problemSchema = {
  type: 'object',
  description: 'RFC 9457; `code` is for programs, `title` and `detail` are for people',
  required: ['type', 'title', 'status', 'code', 'detail', 'id'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    detail: { type: 'string' },
    id: { type: 'string', description: 'Names the request in the log' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'say'],
        properties: { at: { type: 'string', description: 'JSON pointer' }, say: { type: 'string' } },
      },
    },
    ...problemMembers,
  },
};
