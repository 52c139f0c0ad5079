import type { Knex } from 'knex';
import { type AnswerRow, leaseUnsent, markRefused } from '../db/answers.ts';
import { leaseUnstarted } from '../db/cases.ts';
import { copiesLeftBehind } from '../db/customs-declaration-copies.ts';
import { waitingMails } from '../db/mails.ts';
import { findTask } from '../db/tasks.ts';
import { markUnderway, waitingDeliveries } from '../db/webhook-deliveries.ts';
import type { Clock } from '../domain/clock.ts';
import type { Door } from '../temporal/door.ts';

type Dependencies = {
  readonly db: Knex;
  readonly clock: Clock;
  readonly door: Door;
  readonly onProblem: (problem: unknown) => void;
  readonly everyMs?: number;
};

/** Takes to their workflows what people were told is on record while Temporal or a worker was away. */
export function startRelay(deps: Dependencies): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const running = repeat(deps, stopped.signal);
  return {
    stop() {
      stopped.abort();
      return running;
    },
  };
}

async function repeat(deps: Dependencies, signal: AbortSignal) {
  while (!signal.aborted) {
    await relayOnce(deps).catch(deps.onProblem);
    await pause(deps.everyMs ?? 2_000, signal);
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resume) => {
    const timer = setTimeout(resume, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resume();
    });
  });

export async function relayOnce({ db, clock, door }: Dependencies) {
  const now = await clock.now();
  for (const { id, process } of await leaseUnstarted(db, now)) await door.start(id, process);
  for (const id of await waitingMails(db, { madeBefore: before(now), limit: 100 })) await door.deliver(id);
  for (const answer of await leaseUnsent(db, now)) await hand(db, door, answer);
  for (const copy of await copiesLeftBehind(db, before(now))) await door.refresh({ copy });
  await tellOthers(db, door);
}

/** Last, and not while Temporal is away: people's own affairs come before what software is told of them. */
async function tellOthers(db: Knex, door: Door) {
  for (const waiting of await waitingDeliveries(db, 200)) {
    const told = await door.tell({ delivery: waiting.id, round: waiting.round });
    if (told === 'later') return;
    await markUnderway(db, waiting);
  }
}

/** Whoever wrote a mail down starts its delivery too; only what was left behind is ours. */
const before = (now: Date) => new Date(now.getTime() - 5_000);

async function hand(db: Knex, door: Door, answer: AnswerRow) {
  const task = answer.task === null ? undefined : await findTask(db, answer.task);
  if (!task) return;
  const { id: answerId, outcome, person, answered_at } = answer;
  const given = { taskId: task.id, outcome, answerId, answeredAt: answered_at.getTime(), by: person ?? 'applicant' };
  const handed = await door.answer(task.workflow_id, given);
  if (handed.kind === 'refused') await markRefused(db, answerId, handed.code);
  if (handed.kind === 'gone') await markRefused(db, answerId, 'CaseClosed');
}
