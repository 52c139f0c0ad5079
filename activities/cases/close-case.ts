import { loadCalendar } from '../../db/calendars.ts';
import { markEnded } from '../../db/cases.ts';
import { short } from '../../db/connection.ts';
import { appendEvent, lockCase } from '../../db/events.ts';
import { extendCaseLink } from '../../db/links.ts';
import { addDays, deadline } from '../../domain/calendar.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { processOf } from './declared.ts';

type CaseToClose = { readonly caseId: string; readonly process: string; readonly end: string; readonly at: number };

/** After its end a case can be looked at by its link for 30 days, and is kept as long as its declaration says. */
export function closeCase({ db, catalogue }: CaseDependencies, { caseId, process, end, at }: CaseToClose) {
  const { keeps, institution } = processOf(catalogue, process);
  return short(db, async (trx) => {
    const held = await lockCase(trx, caseId);
    if (held.state === 'ended') return { hash: held.head!.toString('hex') };
    const ended = new Date(at);
    const hash = await appendEvent(trx, caseId, { kind: 'caseEnded', at: ended, data: { end } }, held);
    const { due: eraseAfter } = deadline(ended, keeps[end]!, await loadCalendar(trx, institution));
    await markEnded(trx, caseId, { end, at: ended, eraseAfter });
    await extendCaseLink(trx, caseId, addDays(ended, 30));
    return { hash };
  });
}
