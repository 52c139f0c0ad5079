import { bodyHash } from '../../db/answers.ts';
import { loadCalendar } from '../../db/calendars.ts';
import { createCase, findStartedCase } from '../../db/cases.ts';
import type { CaseRow } from '../../db/events.ts';
import { findFirm, saveFirm } from '../../db/firms.ts';
import { startAnswer } from '../../db/given-answers.ts';
import type { Actor } from '../../domain/actor.ts';
import { agendaOf } from '../../domain/agenda.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Firm } from '../../domain/facts.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { Process } from '../../domain/process.ts';
import { failpoint } from '../../failpoint.ts';
import type { ApiDeps } from '../deps.ts';
import { keyOwner } from '../idempotency.ts';
import { type Acting, actingAs, actingFirm, type InNameOf, refuseWithoutProxy } from './capacity.ts';
import { judgeAnswer } from './judging.ts';
import { resendToken } from './resending.ts';

/** People with accounts say in which firm's name they file. */
export type Starting = Partial<InNameOf> & {
  readonly process: string;
  readonly answer: unknown;
  readonly who: Actor | undefined;
  readonly institution: Institution;
  readonly network: string;
  readonly key: string;
};
type Started = {
  readonly row: CaseRow;
  readonly process: Process;
  readonly state: 'started' | 'later';
  readonly firm: Firm | undefined;
  readonly resend: string | null;
};

/** On record first, then the workflow: 201, or 202 while Temporal is away. */
export async function startCase(deps: ApiDeps, given: Starting): Promise<Started> {
  const process = offered(deps, given);
  const actor = keyOwner(given.who, given.institution);
  failpoint('case:before-record');
  const row = (await findStartedCase(deps.db, actor, given.key)) ?? (await record(deps, process, actor, given));
  await refuseOtherBody(deps, row, given);
  failpoint('case:after-record');
  const state = row.state === 'starting' ? await deps.door.start(row.id, process.id) : 'started';
  failpoint('case:after-effect');
  const resend = process.start.resend === undefined ? null : resendToken(deps.config.linkKey, row.id);
  const firm = row.firm === null ? undefined : (await findFirm(deps.db, row.firm))?.firm;
  return { row, process, state, firm, resend };
}

/** Until when the applicant's first step waits: its clock begins with the case, before the step itself is open. */
export async function firstDue({ db }: ApiDeps, { row, process }: Pick<Started, 'row' | 'process'>) {
  const first = process.steps[[process.start.to].flat()[0]!];
  if (!first) return null;
  const calendar = await loadCalendar(db, process.institution);
  return agendaOf(first, { openedAt: row.opened_at, origin: row.opened_at, calendar }).due?.toISOString() ?? null;
}

/** A process that this kind of person may start here. */
function offered({ catalogue }: ApiDeps, { process: id, institution, who }: Starting): Process {
  const process = catalogue.get(id);
  if (!process || process.institution !== institution) throw new Refusal('ProcessUnknown');
  const wants = process.start.by;
  const fits =
    wants === 'visitor' ||
    (who?.kind === 'person' && (wants === 'applicant' || who.roles.some(({ role }) => role === wants)));
  if (!fits) throw new Refusal(who ? 'NotYours' : 'NotSignedIn');
  return process;
}

async function record(deps: ApiDeps, process: Process, actor: string, starting: Starting) {
  const { answer: given, who, network, key } = starting;
  const acting = await capacityFor(deps, process, starting);
  const asked = { process, form: process.start.form, given, acting: await actingFirm(deps, process, acting) };
  const { answer, firms } = await judgeAnswer(deps, { ...asked, ...(process.start.by === 'visitor' && { network }) });
  const at = await deps.clock.now();
  const person = process.start.by !== 'visitor' && who?.kind === 'person' ? who.id : null;
  const actingFor = acting ?? null;
  return deps.db
    .transaction(async (trx) => {
      if (who) await refuseWithoutProxy(deps, trx, who, acting);
      for (const firm of firms.values()) await saveFirm(trx, firm, at);
      return createCase(trx, { process, answer, sent: given, person, actingFor, network, actor, key, at });
    })
    .catch(async (problem: { code?: string }) => {
      const winner = problem.code === '23505' ? await findStartedCase(deps.db, actor, key) : undefined;
      if (winner) return winner; // the same application arrived twice at the same moment
      throw problem;
    });
}

/** Whoever files as an applicant says in whose name: a tab that is open on one firm files for no other. */
async function capacityFor(
  deps: ApiDeps,
  { start }: Process,
  { who, firm, as }: Starting,
): Promise<Acting | undefined> {
  if (start.by !== 'applicant' || who?.kind !== 'person') return undefined;
  if (firm === undefined) throw new Refusal('FirmNeeded');
  const acting = await actingAs(deps, who, { firm, as });
  if (start.ownFirm && acting.card) throw new Refusal('OwnFirmOnly');
  return acting;
}

/** The same key with other content is another application. */
async function refuseOtherBody({ db }: ApiDeps, row: CaseRow, { process, answer, firm, as }: Starting) {
  const start = await startAnswer(db, row.id);
  const isSame =
    row.process === process &&
    (row.acting_for === null || (row.acting_for === firm && (as ?? row.acting_as) === row.acting_as)) &&
    start?.body_hash.equals(bodyHash('start', answer));
  if (!isSame) throw new Refusal('KeyReused');
}
