import Type from 'typebox';
import { claim, release } from '../casework/claiming.ts';
import { decide } from '../casework/deciding.ts';
import { seenTask } from '../casework/facts.ts';
import { taskView } from '../casework/inbox-view.ts';
import { keepingTyped } from '../casework/typed.ts';
import { route } from '../route.ts';
import { nothing, words } from '../schemas.ts';
import { Completed, TaskView } from './task-schemas.ts';

const params = Type.Object({ id: words(300, '019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:review:1') });
const taken = ['AlreadyDecided', 'ClaimedByOther', 'DeadlinePassed'] as const;

export const tasks = [
  route({
    method: 'GET',
    path: '/api/tasks/:id',
    who: 'applicantOrVisitor',
    scope: 'tasks:read',
    summary: 'A task: what it asks, until when and why, and the case behind it',
    params,
    returns: { 200: TaskView },
    async handle({ deps, who, params: { id } }) {
      return { status: 200, body: await taskView(deps, who, await seenTask(deps, who, id)) };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/tasks/:id/claim',
    who: 'person',
    scope: 'tasks:work',
    summary: 'Claim a task; it stays in the lists of the others, under your name',
    params,
    returns: { 204: nothing },
    problems: taken,
    async handle({ deps, who, params: { id } }) {
      await claim(deps, who, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/tasks/:id/claim',
    who: 'person',
    scope: 'tasks:work',
    summary: 'Release a task that you claimed; a coordinator may release anybody’s',
    params,
    returns: { 204: nothing },
    problems: taken,
    async handle({ deps, who, params: { id } }) {
      await release(deps, who, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'POST',
    path: '/api/tasks/:id/completion',
    who: 'applicantOrVisitor',
    scope: 'tasks:work',
    key: 'own',
    summary: 'Decide: one of the outcomes, with what it asks. 202 means that it is on record and will be carried out',
    params,
    body: Type.Object({
      outcome: words(60, 'approve'),
      answer: Type.Optional(Type.Unsafe<unknown>({ description: 'The fields of the outcome’s form' })),
    }),
    returns: { 200: Completed, 202: Completed },
    problems: [...taken, 'Unfit', 'KeyReused', 'UnknownOutcome', 'OutcomeClosed', 'NotYours'],
    async handle({ deps, who, network, key, params: { id }, body: { outcome, answer = {} } }) {
      const given = { id, outcome, sent: answer, key: key!, network };
      const state = await keepingTyped({ outcome, answer }, () => decide(deps, who, given));
      return { status: state === 'done' ? 200 : 202, body: { task: id, outcome, state } } as const;
    },
  }),
];
