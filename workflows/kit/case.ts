import { allHandlersFinished, condition, patched, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { SourceName } from '../../domain/names.ts';
import type { DocumentOf, EndOf, MailOf, OutcomeOf, Process, StepOf } from '../../domain/process.ts';
import { attention } from './attention.ts';
import type { Deliveries, Projections } from './contract.ts';
import { type Delivery, outgoing } from './delivery.ts';
import { begun, openDesk, type Task } from './desk.ts';
import { effectsOf } from './effects.ts';
import { first } from './first.ts';
import { standingOf } from './standing.ts';

const { openTask, closeCase, listParts } = proxyLocalActivities<Projections>({
  startToCloseTimeout: '10s',
  localRetryThreshold: '5s',
  retry: { maximumInterval: '1 minute' },
});
const { issueDocument } = proxyActivities<Deliveries>({
  taskQueue: 'documents',
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10s',
  retry: { maximumAttempts: 8, maximumInterval: '1 minute' },
});

export type CaseInput = { readonly caseId: string };
type Place = { readonly part?: string };
/** A history suggests to be continued at 4,096 events; a linear story cannot be, so people are asked before that (R13). */
type Limits = { readonly rounds: number };
const usual: Limits = { rounds: 400 };
type Work<O> = (task: { caseId: string; taskId: string }) => Promise<O>;

/** What a story may do. Every name is one of its declaration. */
export function openCase<const P extends Process>(declared: P, { caseId }: CaseInput, { rounds } = usual) {
  const desk = openDesk();
  const standing = standingOf(declared);
  const post = outgoing(caseId);
  const { ask: askOperators, attended } = attention(desk, caseId);
  const visits = new Map<string, number>();
  const receipts: Promise<void>[] = [];

  /** Opens a task and waits for its outcome or its deadline. */
  async function ask<S extends StepOf<P>>(step: S, { part = '' }: Place = {}): Promise<OutcomeOf<P, S>> {
    const { task, agenda } = await enter(step, part);
    return leave(step, part, await desk.settle(task, () => desk.waitFor(task, { agenda, remind: reminder(part) })));
  }

  /** A step that a machine does. People may still end it by an outcome of theirs, such as a withdrawal, and so may its deadline. */
  async function work<S extends StepOf<P>>(step: S, run: Work<OutcomeOf<P, S>>, { part = '' }: Place = {}) {
    const { task, agenda } = await enter(step, part);
    const decision = await desk.settle(task, async () => {
      const decided = desk.waitFor(task, { agenda, remind: reminder(part) });
      const done = attended(step, () => run({ caseId, taskId: task.id })).then((outcome) =>
        desk.decide(task, { outcome, by: 'machine' }),
      );
      await Promise.race([done, decided]);
      task.scope.cancel();
      await Promise.allSettled([done, decided]);
    });
    return leave(step, part, decision) as OutcomeOf<P, S>;
  }

  function mail(name: MailOf<P>, { part = '' }: Place = {}): Delivery {
    return post.mail(name, part);
  }

  const reminder = (part: string) => (name: string) => void mail(name as MailOf<P>, { part });

  /** Makes a numbered PDF and waits for it. */
  async function issue(document: DocumentOf<P>, { part = '' }: Place = {}) {
    const wanted = { caseId, process: declared.id, document, part, visit: nextVisit(`document ${document}`, part) };
    const made = await attended(`document:${document}`, () => begun(() => issueDocument(wanted)));
    if (made.document !== document)
      throw new Error(`the history has the document ${made.document} where the story now issues ${document}`);
  }

  /** The parts that a case falls into, such as the secretariats of a refund. */
  const parts = (source: SourceName) => listParts({ caseId, source });

  async function end<E extends EndOf<P>>(name: E): Promise<E> {
    standing.mayEnd(name);
    await Promise.all(receipts); // what people were promised belongs before the end in the history
    await desk.clear();
    await closeCase({ caseId, process: declared.id, end: name, at: Date.now() });
    await post.settled();
    await condition(allHandlersFinished);
    return name;
  }

  const effects = <A extends object>() => effectsOf<A>(attended);

  async function enter(step: string, part: string) {
    standing.enter(step, part);
    if (desk.count() >= rounds)
      await askOperators({ of: `rounds:${step}`, code: 'TooManyRounds', outcomes: ['retry'] });
    const { outcomes } = declared.steps[step]!;
    const visit = nextVisit(step, part);
    const task: Task = desk.lay(
      [caseId, step, part, visit].filter((word) => word !== '').join(':'),
      Object.keys(outcomes),
    );
    const row = { caseId, process: declared.id, taskId: task.id, step, part, at: Date.now() };
    const { taskId, agenda } = await begun(() => openTask(row));
    if (taskId !== task.id) throw new Error(`the history has ${taskId} where the story now asks ${task.id}`);
    return { task, agenda };
  }

  function leave<S extends StepOf<P>>(step: S, part: string, { outcome }: { outcome: string }): OutcomeOf<P, S> {
    standing.leave(step, part, outcome);
    const receipt = declared.steps[step]!.outcomes[outcome]?.receipt as DocumentOf<P> | undefined;
    if (receipt !== undefined && patched('receipts')) receipts.push(issue(receipt, { part }));
    return outcome as OutcomeOf<P, S>;
  }

  function nextVisit(step: string, part: string): number {
    const visit = (visits.get(`${step} ${part}`) ?? 0) + 1;
    visits.set(`${step} ${part}`, visit);
    return visit;
  }

  return { ask, work, mail, issue, parts, first, end, effects };
}
