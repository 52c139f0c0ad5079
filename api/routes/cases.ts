import Type from 'typebox';
import { Refusal } from '../../domain/errors.ts';
import { isInternal } from '../../domain/events.ts';
import type { Told } from '../../domain/sentences.ts';
import { sentenceOf } from '../../domain/sentences.ts';
import { caseView, summary } from '../casework/case-view.ts';
import { eventsSeen } from '../casework/events-seen.ts';
import { seenCase } from '../casework/facts.ts';
import { namesIn } from '../casework/people.ts';
import { resendInstructions } from '../casework/resending.ts';
import { firstDue, startCase } from '../casework/starting.ts';
import { route } from '../route.ts';
import { inNameOf, instant, uuid, words } from '../schemas.ts';
import { CaseEvent, CaseSummary, CaseView, Resendable } from './case-schemas.ts';

const params = Type.Object({ id: uuid('The case') });

export const cases = [
  route({
    method: 'POST',
    path: '/api/cases',
    who: 'anyone',
    key: 'own',
    summary: 'Start a case: apply, ask, file. 202 means that it is on record and will be started',
    body: Type.Object({
      process: words(60, 'membershipApplication'),
      answer: Type.Unsafe<unknown>({ description: 'The fields of the start form: see GET /api/processes/{id}' }),
      ...inNameOf,
    }),
    returns: { 201: Resendable, 202: Resendable },
    problems: [
      ...(['Unfit', 'ProcessUnknown', 'KeyReused', 'TooManyRequests', 'FirmsUnreachable', 'Unavailable'] as const),
      ...(['NotFound', 'FirmNeeded', 'OwnFirmOnly', 'ProxyEnded'] as const),
    ],
    async handle({ deps, who, institution, network, key, body }) {
      const started = await startCase(deps, { ...body, who, institution, network, key: key! });
      const { row, process, state, firm, resend } = started;
      const due = await firstDue(deps, started);
      return {
        status: state === 'started' ? 201 : 202,
        body: { ...summary(row, process, firm), resend, due },
      } as const;
    },
  }),
  route({
    method: 'POST',
    path: '/api/cases/:id/instructions',
    who: 'anyone',
    key: 'none',
    summary: 'Send the instruction mail again; deadlines do not move',
    params,
    body: Type.Object({ resend: words(100, 'the value given when the case was started') }),
    returns: { 202: Type.Object({ sentAgainAt: instant('When it was put on its way') }) },
    problems: ['TooManyRequests', 'CaseEnded', 'DeadlinePassed', 'NotNow'],
    async handle({ deps, institution, params: { id }, body: { resend } }) {
      return { status: 202, body: await resendInstructions(deps, institution, id, resend) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases/:id',
    who: 'applicantOrVisitor',
    scope: 'cases:read',
    summary: 'Where a case stands, who has it, until when and why; what was said and handed in',
    params,
    returns: { 200: CaseView },
    async handle({ deps, who, params: { id } }) {
      return { status: 200, body: await caseView(deps, who, await seenCase(deps, who, id)) };
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases/:id/events',
    who: 'applicantOrVisitor',
    scope: 'cases:read',
    summary: 'What happened to a case, in sentences, each with the hash that chains it to the one before',
    params,
    returns: { 200: Type.Object({ case: CaseSummary, events: Type.Array(CaseEvent) }) },
    async handle({ deps, who, params: { id } }) {
      const seen = await seenCase(deps, who, id);
      const { row, process, facts } = seen;
      const isStaff = who.kind === 'person' && who.roles.length > 0;
      const told = await eventsSeen(deps, who, seen);
      const events = told.filter(({ kind }) => isStaff || !isInternal(kind));
      if (events.length === 0) throw new Refusal('NotFound');
      const name = await namesIn(deps, who, events);
      const mail = (of: string) => process.mails?.[of]?.subject ?? of;
      return {
        status: 200,
        body: {
          case: summary(row, process, facts.firm),
          events: events.map((event) => ({
            seq: event.seq,
            at: event.at.toISOString(),
            kind: event.kind,
            sentence: sentenceOf(event as unknown as Told, { process, mail, who: name }),
            walked: walkedIn(event as unknown as Told),
            hash: event.hash.toString('hex'),
          })),
        },
      };
    },
  }),
];

/** A task that others' decisions made needless walks nowhere. */
function walkedIn({ kind, data }: Told) {
  if (kind === 'caseStarted') return { step: 'start', outcome: 'start' };
  if (kind !== 'taskClosed' || data.outcome === 'cancelled') return null;
  return { step: data.step, outcome: data.outcome };
}
