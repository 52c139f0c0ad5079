import Type, { type Static } from 'typebox';
import { tasksFound } from '../../db/inbox/found.ts';
import type { Person } from '../../domain/actor.ts';
import { type DeskAct, deskActs, type Work } from '../../domain/desk-work.ts';
import { type FieldProblem, Refusal } from '../../domain/errors.ts';
import { reachOf } from '../../domain/reach.ts';
import type { ApiDeps } from '../deps.ts';
import { uuid } from '../schemas.ts';
import { judgeOf } from '../validation.ts';
import { filterMembers, filterOf } from './inbox-filter.ts';
import { colleague } from './task-work.ts';
import { FollowUp, Note, Priority, taskId } from './work-schemas.ts';

export const mostTasks = 10_000;

/** Either tasks by name or whatever a filter finds, of which the sender has seen the number. */
export const BatchAsked = Type.Object(
  {
    act: Type.Enum(deskActs),
    tasks: Type.Optional(Type.Array(taskId, { minItems: 1, maxItems: mostTasks })),
    filter: Type.Optional(Type.Object(filterMembers)),
    expect: Type.Optional(
      Type.Integer({ minimum: 0, description: 'With a filter: at most so many tasks, as counted' }),
    ),
    value: Type.Optional(
      Type.Union([Note, Priority], {
        description: 'assign: a person’s id; note: words or null; priority: 0–2; followUp: a day or null',
      }),
    ),
  },
  { examples: [{ act: 'claim', tasks: ['019a9f5e-7d2c-7c3a-9a51-0d6d0f2b8c11:review:1'] }] },
);
export type BatchAsked = Static<typeof BatchAsked>;

const values = { assign: uuid('Who gets them'), note: Note, priority: Priority, followUp: FollowUp } as const;
const judges = Object.fromEntries(
  Object.entries(values).map(([act, value]) => [act, judgeOf('body', Type.Object({ value }))]),
);

/** What the act needs is there and nothing that it does not know. */
export async function workAsked(deps: ApiDeps, who: Person, { act, value }: BatchAsked): Promise<Work> {
  if (act === 'claim' || act === 'release') {
    if (value !== undefined) throw unfit('/body/value', 'Bu işlem için değer beklenmiyor; çıkarın.');
    return { act };
  }
  judges[act]!(value === undefined ? {} : { value });
  return workWith(deps, who, act, value);
}

async function workWith(deps: ApiDeps, who: Person, act: Exclude<DeskAct, 'claim' | 'release'>, value: unknown) {
  switch (act) {
    case 'assign':
      return { act, to: await colleague(deps, who, value as string) };
    case 'note':
      return { act, note: value as string | null };
    case 'priority':
      return { act, priority: value as number };
    case 'followUp':
      return { act, followUp: value as string | null };
  }
}

export async function tasksAsked(deps: ApiDeps, who: Person, asked: BatchAsked, isDryRun: boolean) {
  const { tasks, filter, expect } = asked;
  if ((tasks === undefined) === (filter === undefined))
    throw unfit('/body/tasks', 'Ya işleri ya da bir süzgeci yazın.');
  if (tasks) return [...new Set(tasks)];
  if (expect === undefined && !isDryRun) throw unfit('/body/expect', 'Süzgecin bulduğu iş sayısını yazın.');
  const sought = filterOf(filter!, who, await deps.clock.now());
  const found = await tasksFound(deps.db, reachOf(who.roles), sought, mostTasks + 1);
  if (found.length > mostTasks) throw new Refusal('TooManyTasks');
  if (expect !== undefined && found.length > expect) throw moreThan(found.length);
  return found;
}

const moreThan = (count: number) => new Refusal('MoreThanExpected', { extra: { count } });
const unfit = (at: FieldProblem['at'], say: string) => new Refusal('Unfit', { fields: [{ at, say }] });
