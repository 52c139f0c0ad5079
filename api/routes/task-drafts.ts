import type { Request } from 'express';
import Type from 'typebox';
import { discardDraft } from '../../db/inbox/drafts.ts';
import { roleNames } from '../../domain/roles.ts';
import { draftsFor, keepDraft } from '../casework/drafting.ts';
import { seenTask } from '../casework/facts.ts';
import { keepingTyped } from '../casework/typed.ts';
import { Draft, DraftAsked, Drafts, taskId } from '../casework/work-schemas.ts';
import { route } from '../route.ts';
import { nothing } from '../schemas.ts';

const params = Type.Object({ id: taskId });
const path = '/api/tasks/:id/draft';
const staff = { role: roleNames };

export const taskDrafts = [
  route({
    ...{ method: 'GET', path, who: staff, scope: 'tasks:read', versioned: true },
    summary: 'The draft of your answer; for coordinators also the drafts of others',
    params,
    returns: { 200: Drafts },
    async handle({ deps, who, params: { id } }) {
      const body = await draftsFor(deps, who, id);
      return { status: 200, body, ...(body.mine && { headers: etag(body.mine) }) };
    },
  }),
  route({
    ...{ method: 'PUT', path, who: staff, scope: 'tasks:work', versioned: true },
    summary: 'Keep a draft of an answer until the task is decided. If-Match names the version that it replaces',
    params,
    body: DraftAsked,
    returns: { 200: Draft },
    problems: ['AlreadyDecided', 'ClaimedByOther', 'DeadlinePassed', 'Changed', 'TooLarge'],
    async handle({ deps, who, params: { id }, body: { outcome = null, answer }, request }) {
      const written = { outcome, answer };
      const draft = await keepingTyped(written, () => keepDraft(deps, who, id, written, seenVersion(request)));
      return { status: 200, body: draft, headers: etag(draft) };
    },
  }),
  route({
    ...{ method: 'DELETE', path, who: staff, scope: 'tasks:work' },
    summary: 'Throw your draft away',
    params,
    returns: { 204: nothing },
    async handle({ deps, who, params: { id } }) {
      const { task } = await seenTask(deps, who, id);
      await discardDraft(deps.db, task.id, who.id);
      return { status: 204 };
    },
  }),
];

const etag = ({ version }: { readonly version: string }) => ({ ETag: `"${version}"` });

/** Whoever names none has seen none. */
const seenVersion = (request: Request): string | null =>
  /^(?:W\/)?"(.*)"$/.exec(request.get('if-match') ?? '')?.[1] ?? null;
