import Type from 'typebox';
import { roleNames } from '../../domain/roles.ts';
import { assigneesOf, assigning, workOnTask } from '../casework/task-work.ts';
import { keepingTyped } from '../casework/typed.ts';
import { Assignees, FollowUp, Note, Priority, taskId } from '../casework/work-schemas.ts';
import { route } from '../route.ts';
import { nothing, orNull, uuid } from '../schemas.ts';

const params = Type.Object({ id: taskId });
const staff = { role: roleNames };
const taken = ['AlreadyDecided', 'ClaimedByOther', 'DeadlinePassed'] as const;

export const taskWork = [
  route({
    method: 'GET',
    path: '/api/tasks/:id/assignees',
    who: staff,
    scope: 'tasks:read',
    summary: 'Who could be given a task: whoever may decide it',
    params,
    returns: { 200: Assignees },
    handle: async ({ deps, who, params: { id } }) => ({
      status: 200,
      body: { assignees: await assigneesOf(deps, who, id) },
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/tasks/:id/assignee',
    who: staff,
    scope: 'tasks:work',
    summary: 'Give a task to somebody, or to nobody: coordinators any task, everybody the one that they have claimed',
    params,
    body: Type.Object({ person: orNull(uuid('Who gets it')) }),
    returns: { 204: nothing },
    problems: [...taken, 'NotAssignable'],
    async handle({ deps, who, params: { id }, body: { person } }) {
      await workOnTask(deps, who, id, await assigning(deps, who, id, person));
      return { status: 204 };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/tasks/:id/note',
    who: staff,
    scope: 'tasks:work',
    summary: 'Write a note for the desk, or take it away; applicants never see it',
    params,
    body: Type.Object({ note: Note }),
    returns: { 204: nothing },
    problems: taken,
    async handle({ deps, who, params: { id }, body }) {
      await keepingTyped(body, () => workOnTask(deps, who, id, { act: 'note', note: body.note }));
      return { status: 204 };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/tasks/:id/follow-up',
    who: staff,
    scope: 'tasks:work',
    summary: 'Set the day on which somebody wants to look again, or none',
    params,
    body: Type.Object({ followUp: FollowUp }),
    returns: { 204: nothing },
    problems: taken,
    async handle({ deps, who, params: { id }, body: { followUp } }) {
      await workOnTask(deps, who, id, { act: 'followUp', followUp });
      return { status: 204 };
    },
  }),
  route({
    method: 'PUT',
    path: '/api/tasks/:id/priority',
    who: staff,
    scope: 'tasks:work',
    summary: 'Say how urgent a task is; it is written into the case’s history',
    params,
    body: Type.Object({ priority: Priority }),
    returns: { 204: nothing },
    problems: taken,
    async handle({ deps, who, params: { id }, body: { priority } }) {
      await workOnTask(deps, who, id, { act: 'priority', priority });
      return { status: 204 };
    },
  }),
];
