import { type CaseFacts, type Firm, parties, places, sources } from '../domain/facts.ts';
import { fieldsOf, isRequest, wantedPapers } from '../domain/form/index.ts';
import type { Process } from '../domain/process.ts';
import { unitById } from '../domain/units.ts';
import { type Printed, receiptFor } from './receipt.ts';
import { refundData } from './refund-data.ts';
import { spanWords } from './spanWords.ts';

export type CaseData = {
  readonly process: Process;
  readonly facts: CaseFacts;
  /** When a step's task ends, as far as it is known. */
  readonly deadlines?: Readonly<Record<string, Date>>;
  readonly part?: string;
  readonly link?: string;
  /** The document that is printed: a receipt speaks of the answer that it is for. */
  readonly printed?: Printed;
};

/** Everything that a mail or PDF of a case may name. What is not known is not there, and naming it is an error. */
export function caseData({ process, facts, deadlines = {}, part = '', link, printed }: CaseData) {
  const { applicant, firm } = facts;
  return {
    path: `/cases/${facts.case.id}`,
    parties: partiesIn(process, facts, part),
    case: { number: facts.case.number, openedAt: facts.case.openedAt, noun: process.noun },
    person: applicant && { name: `${applicant.firstName} ${applicant.lastName}` },
    applicant,
    firm: firm && { ...firm, place: placeOf(firm) },
    taxNumberLabel: firm?.taxNumber.length === 11 ? 'T.C. kimlik numarası' : 'Vergi numarası',
    start: facts.answers.find(({ step }) => step === 'start')?.body,
    units: unitsOf(process, facts, part),
    targets: spansOf(process.steps, ({ target }) => target),
    keeps: spansOf(process.keeps, (keep) => keep),
    answers: latestAnswers(facts, part),
    ...papersOf(process, facts, part),
    refund: refundData(facts, part),
    ...{ deadlines, part, link },
    receipt: printed && receiptFor(printed, { process, facts, part }),
  };
}

/** The firms that the case names as its parties. */
function partiesIn(process: Process, facts: CaseFacts, part: string): Entries<Firm | undefined> {
  const known = [facts.firm, facts.actingFor?.firm, ...(facts.named ?? [])];
  const firmOf = (number: string | undefined) => known.find((one) => one !== undefined && one.taxNumber === number);
  return Object.fromEntries(
    Object.entries(parties).map(([party, of]) => [party, firmOf(of({ process, facts, part }))]),
  );
}

/** Many addresses name their city already. */
const placeOf = ({ address, city }: Firm) => (address.endsWith(city) ? address : `${address} ${city}`);

type Entries<T> = Readonly<Record<string, T>>;

/** What the units are called at which each step is done. */
function unitsOf(process: Process, facts: CaseFacts, part: string): Entries<readonly string[]> {
  const atUnits = Object.entries(process.steps).filter(([, { at }]) => at !== undefined);
  return Object.fromEntries(atUnits.map(([name, { at }]) => [name, places[at!]({ facts, process, part }).map(nameOf)]));
}

const nameOf = (unit: string) => unitById(unit)?.name ?? unit;

function spansOf<T>(entries: Entries<T>, spanOf: (entry: T) => Parameters<typeof spanWords>[0] | undefined) {
  const spans = Object.entries(entries).map(([name, entry]) => [name, spanOf(entry)] as const);
  return Object.fromEntries(spans.flatMap(([name, span]) => (span ? [[name, spanWords(span)]] : [])));
}

/** By step and outcome; of several rounds the last one counts. */
function latestAnswers({ answers }: CaseFacts, part: string): Entries<Entries<unknown>> {
  const latest: Record<string, Record<string, unknown>> = {};
  const concerned = answers.filter((answer) => answer.part === '' || answer.part === part);
  for (const { step, outcome, body } of concerned) latest[step] = { ...latest[step], [outcome]: body };
  return latest;
}

/** `wanted`: what the applicant still has to give; `missing`: what the last request for documents said of each. */
function papersOf(process: Process, facts: CaseFacts, part: string) {
  const all = sources.papers({ facts, process, part });
  const labelOf = (paper: string) => all.find(({ value }) => value === paper)?.label ?? paper;
  const wanted = wantedPapers(process, facts.answers, part);
  const missing = lastRequest(process, facts, part)?.map(({ paper, why }) => ({ paper: labelOf(paper), why }));
  return { wanted: wanted ? [...wanted].map(labelOf) : all.map(({ label }) => label), missing };
}

type Requested = readonly { readonly paper: string; readonly why: string }[];

function lastRequest({ steps }: Process, { answers }: CaseFacts, part: string): Requested | undefined {
  for (const { step, outcome, body } of answers.filter((one) => one.part === part).toReversed()) {
    const request = fieldsOf(steps[step]?.outcomes[outcome]?.form ?? []).find(isRequest);
    if (request) return body[request.name] as Requested;
  }
  return undefined;
}
