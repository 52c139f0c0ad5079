import Type from 'typebox';
import { batchesOf } from '../../db/inbox/batches.ts';
import { roleNames } from '../../domain/roles.ts';
import { BatchAsked, tasksAsked, workAsked } from '../casework/batch-asked.ts';
import { batchSummary, batchView } from '../casework/batch-view.ts';
import { foreseeBatch, runBatch, undoBatch } from '../casework/batching.ts';
import { BatchSummary, BatchView } from '../casework/work-schemas.ts';
import { route } from '../route.ts';
import { uuid } from '../schemas.ts';

const staff = { role: roleNames };

export const taskBatches = [
  route({
    method: 'POST',
    path: '/api/task-batches',
    who: staff,
    scope: 'tasks:work',
    summary:
      'Claim, release, assign or mark up to 10,000 tasks at once; what may not be done is told and the rest done',
    query: Type.Object({
      dryRun: Type.Optional(Type.Boolean({ examples: [true], description: 'Only say what would be done' })),
    }),
    body: BatchAsked,
    bodyLimit: 2 * 1024 * 1024,
    returns: { 200: BatchView, 201: BatchView },
    problems: ['MoreThanExpected', 'TooManyTasks'],
    async handle({ deps, who, key, query: { dryRun = false }, body }) {
      const [work, tasks] = [await workAsked(deps, who, body), await tasksAsked(deps, who, body, dryRun)];
      const batch = { act: body.act, tasks, workFor: () => work };
      if (dryRun) return { status: 200, body: await batchView(deps, await foreseeBatch(deps, who, batch)) } as const;
      return { status: 201, body: await batchView(deps, await runBatch(deps, who, { ...batch, key })) } as const;
    },
  }),
  route({
    method: 'POST',
    path: '/api/task-batches/:id/undo',
    who: staff,
    scope: 'tasks:work',
    summary: 'Put back what a batch of yours has changed, wherever nobody has changed it since; itself a batch',
    params: Type.Object({ id: uuid('The batch') }),
    returns: { 201: BatchView },
    problems: ['AlreadyUndone'],
    handle: async ({ deps, who, key, params: { id } }) => ({
      status: 201,
      body: await batchView(deps, await undoBatch(deps, who, id, key)),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/task-batches',
    who: staff,
    scope: 'tasks:read',
    summary: 'What you last did to many tasks at once',
    returns: { 200: Type.Object({ batches: Type.Array(BatchSummary) }) },
    async handle({ deps, who }) {
      return { status: 200, body: { batches: (await batchesOf(deps.db, who.id)).map(batchSummary) } };
    },
  }),
];
