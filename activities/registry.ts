import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import {
  type CopyProblem,
  endRefresh,
  findCopy,
  keepReading,
  noteProblem,
  type Reading,
  readingOf,
  type Telling,
  tellings,
} from '../db/customs-declaration-copies.ts';
import { saveDeclarations } from '../db/customs-declarations.ts';
import type { Clock } from '../domain/clock.ts';
import { failpoint } from '../failpoint.ts';
import {
  type DeclarationRegistry,
  OutsideAnswerUnfit,
  OutsideRefused,
  OutsideUnavailable,
} from '../outside/e-birlik/client.ts';
import type { Registry } from '../workflows/kit/contract.ts';

type Dependencies = { readonly db: Knex; readonly clock: Clock; readonly registry?: DeclarationRegistry };

/** What e-birlik dates a little earlier than it shows it is asked for once more the next time. */
const overlapMs = 10 * 60_000;

/** A page and how far it brings the copy are one transaction, so whoever goes on after a crash goes on from there. */
export function createRegistryActivities({ db, clock, registry }: Dependencies): Registry {
  return {
    async fetchDeclarations({ copy: id }) {
      const copy = await findCopy(db, id);
      if (!copy?.refreshing) return;
      const begun = await clock.now();
      const of = { db, clock, registry: registry!, copy: id, firm: copy.firm };
      for (const as of tellings)
        await fetchAll(of, as).catch(async (problem: unknown) => {
          await noteProblem(db, id, codeOf(problem));
          throw failure(problem);
        });
      await db.transaction(async (trx) => {
        for (const as of tellings) await stepBack(trx, id, as);
        await endRefresh(trx, id, { fetched_at: begun });
      });
    },
    giveUpFetching: async ({ copy }) => void (await endRefresh(db, copy)),
  };
}

type Fetching = Required<Dependencies> & { readonly copy: string; readonly firm: string };

async function fetchAll({ db, clock, registry, copy, firm }: Fetching, as: Telling): Promise<void> {
  for (;;) {
    const page = await registry.declarationsOf({ firm, as, ...(await readingOf(db, copy, as)) });
    const last = page?.declarations.at(-1);
    if (!page || !last) return;
    failpoint('declarations:before-record');
    const at = await clock.now();
    await db.transaction(async (trx) => {
      await saveDeclarations(trx, page.declarations, at);
      await keepReading(trx, copy, as, { since: last.changedAt, after: last.approvalCode });
    });
    failpoint('declarations:after-record');
    if (page.isLast) return;
  }
}

async function stepBack(trx: Knex.Transaction, copy: string, as: Telling): Promise<void> {
  const reading: Reading | undefined = await readingOf(trx, copy, as);
  if (!reading?.after) return;
  const since = new Date(Date.parse(reading.since) - overlapMs).toISOString();
  await keepReading(trx, copy, as, { since, after: '' });
}

const codeOf = (problem: unknown): CopyProblem => (problem instanceof OutsideUnavailable ? 'unreachable' : 'unfit');

/** What was refused or cannot be believed is the same in a minute; silence may end. */
function failure(problem: unknown): unknown {
  const type = [OutsideUnavailable, OutsideRefused, OutsideAnswerUnfit].find((kind) => problem instanceof kind)?.name;
  if (type === undefined) return problem;
  return ApplicationFailure.create({ type, message: type, nonRetryable: type !== 'OutsideUnavailable' });
}
