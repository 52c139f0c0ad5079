import { type CaseFacts, type GivenAnswer, places, sources } from '../domain/facts.ts';
import { fieldsOf } from '../domain/form/index.ts';
import { shownValue } from '../domain/form/shown.ts';
import { institutions } from '../domain/institutions.ts';
import type { Outcome, Process } from '../domain/process.ts';
import { formatDate, formatTime } from '../domain/text.ts';
import { unitById } from '../domain/units.ts';
import { spanWords } from './spanWords.ts';

/** A document as it was asked for, and the how manieth of its kind. */
export type Printed = { readonly document: string; readonly visit: number };
type Around = { readonly process: Process; readonly facts: CaseFacts; readonly part: string };

/** What was sent, when, and what happens next; nothing for a document that is no receipt. */
export function receiptFor({ document, visit }: Printed, { process, facts, part }: Around) {
  const outcomeOf = ({ step, outcome }: GivenAnswer) => process.steps[step]?.outcomes[outcome];
  const sent = facts.answers.filter((one) => one.part === part && outcomeOf(one)?.receipt === document);
  const answer = sent[visit - 1];
  if (!answer) return undefined;
  const outcome = outcomeOf(answer)!;
  const at = answer.at ?? facts.case.openedAt;
  const { zone } = institutions[process.institution];
  return {
    sentAt: `${formatDate(at, zone)} ${formatTime(at, zone)}`,
    act: outcome.label,
    firm: facts.firm ?? false,
    sender: facts.applicant ? `${facts.applicant.firstName} ${facts.applicant.lastName}` : false,
    fields: [
      ...(visit === 1 ? begun({ process, facts, part }) : []),
      ...shownFields(outcome, answer, { process, facts, part }),
    ],
    ...nextOf(outcome, { process, facts, part }),
  };
}

/** What the case began with is sent with its first papers. */
function begun(around: Around) {
  const { process, facts } = around;
  const start = facts.answers.find(({ step }) => step === 'start');
  return start ? shownFields(process.start, start, around) : [];
}

function shownFields({ form = [] }: Pick<Outcome, 'form'>, { body }: GivenAnswer, { process, facts, part }: Around) {
  const known = [facts.firm, facts.actingFor?.firm, ...(facts.named ?? [])];
  const around = {
    options: (source: string) => sources[source as keyof typeof sources]({ process, facts, part }),
    file: (id: string) => facts.files?.get(id),
    firm: (taxNumber: string) => known.find((one) => one?.taxNumber === taxNumber)?.title,
  };
  return fieldsOf(form)
    .map((field) => ({ label: field.label, lines: shownValue(field, body[field.name], around).split('\n') }))
    .filter(({ lines }) => lines.join('') !== '');
}

/** Where it goes, what is done there and how long that should take. */
function nextOf({ to }: Outcome, { process, facts, part }: Around) {
  const step = process.steps[[to].flat()[0]!];
  const units = step?.at ? places[step.at]({ facts, process, part }) : [];
  return {
    where: units.length > 0 ? units.map((unit) => unitById(unit)?.name ?? unit).join(', ') : false,
    status: step?.status ?? step?.title ?? false,
    within: step?.target ? spanWords(step.target) : false,
  };
}
