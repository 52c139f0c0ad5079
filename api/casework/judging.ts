import { dayIn } from '../../db/day-in.ts';
import { waitingUploads } from '../../db/uploads.ts';
import { type Answer, type Context, checkAnswer, lookupsOf } from '../../domain/answer.ts';
import { type DocumentKind, isDocumentKind } from '../../domain/documents.ts';
import { Refusal } from '../../domain/errors.ts';
import type { ActingFirm, CaseFacts, Firm } from '../../domain/facts.ts';
import { type Form, type Known, listedForm, narrowForm, pagesOf } from '../../domain/form/index.ts';
import { isTaxNumber } from '../../domain/identifiers.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { Process } from '../../domain/process.ts';
import type { ApiDeps } from '../deps.ts';
import { refuseListing, registeredFirm } from '../firm-registry.ts';
import { recordsChosen } from '../records/sources.ts';
import { isUuid } from './cursor.ts';
import { knownOf } from './known.ts';

export type Asked = {
  readonly process: Process;
  readonly form: Form;
  readonly given: unknown;
  readonly part?: string;
  /** Where a visitor asks from: what they may learn of firms is counted. */
  readonly network?: string;
  /** The case that the answer belongs to; there is none yet at the start. */
  readonly facts?: CaseFacts;
  readonly acting?: ActingFirm | undefined;
  /** The step that is answered: what was handed in at it before may be handed in once more. */
  readonly step?: string;
};
export type Judged = { readonly answer: Answer; readonly firms: ReadonlyMap<string, Firm> };

/** Takes the answer or refuses it field by field. */
export async function judgeAnswer(deps: ApiDeps, asked: Asked): Promise<Judged> {
  const { checked, firms } = await check(deps, asked);
  if ('problems' in checked) throw unfit(checked.problems);
  return { answer: checked.answer, firms };
}

/** Of a form that is filled in page by page: what is to be mended on one of them, whatever the others still miss. */
export async function judgePage(deps: ApiDeps, asked: Asked, page: number): Promise<void> {
  const { checked, known } = await check(deps, asked);
  const names = pagesOf(narrowForm(asked.form, known))[page]?.fields.map(({ name }) => name);
  if (!names) throw new Refusal('Unfit', { fields: [{ at: '/body/page', say: 'Formun sayfalarından birini yazın.' }] });
  const problems = 'problems' in checked ? checked.problems : [];
  const there = problems.filter(({ field }) => names.includes(field.split('.')[0]!));
  if (there.length > 0) throw unfit(there);
}

/** The form as it is asked of this answer: what can be chosen from depends on what was answered before. */
export async function formSoFar(deps: ApiDeps, asked: Asked): Promise<Form> {
  const { given, form } = asked;
  const soFar = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  return listedForm(form, (await loaded(deps, asked)).known, soFar);
}

async function check(deps: ApiDeps, asked: Asked) {
  const { process, form, given } = asked;
  const { known, firms, chosen = {}, documents } = await loaded(deps, asked);
  const kinds = await uploaded(deps, asked, known, documents);
  const context: Context = {
    today: await today(deps, process.institution),
    ...known,
    firm: (taxNumber) => firms.get(taxNumber),
    document: (id) => kinds.get(id),
    record: (source, id) => chosen[source]?.find((record) => record.id === id),
  };
  return { checked: checkAnswer(form, given, context), firms, known };
}

/** What the form has to know of the firms and records that the answer names. */
async function loaded(deps: ApiDeps, { process, form, given, facts, acting, part = '', network }: Asked) {
  const { documents, firms: numbers, records } = lookupsOf(form, given);
  const firms = await registered(deps, numbers, network);
  const firm = facts ? facts.firm?.taxNumber : acting?.firm.taxNumber;
  const of = { institution: process.institution, firm, caseId: facts?.case.id };
  const chosen = await recordsChosen(deps, of, records);
  return { known: knownOf({ process, part, facts, firms, acting, chosen }), firms, chosen, documents };
}

const unfit = (problems: readonly { field: string; code: string; sentence: string }[]) =>
  new Refusal('Unfit', {
    fields: problems.map(({ field, sentence }) => ({
      at: `/body/answer/${field.replaceAll('.', '/')}`,
      say: sentence,
    })),
  });

async function registered(deps: ApiDeps, numbers: readonly string[], network: string | undefined) {
  const found = new Map<string, Firm>();
  for (const number of numbers.filter(isTaxNumber).slice(0, 20)) {
    if (network !== undefined) await refuseListing(deps, network, number);
    const firm = await registeredFirm(deps, number);
    if (firm) found.set(number, firm);
  }
  return found;
}

/** Files of this case that are not part of an answer yet, or of one to the same step: Back in a wizard loses nothing. */
async function uploaded({ db }: ApiDeps, { facts, step }: Asked, { wanted }: Known, ids: readonly string[]) {
  if (!facts || ids.length === 0) return new Map<string, DocumentKind>();
  const again = wanted ? undefined : step;
  const waiting = await waitingUploads(db, facts.case.id, { ids: ids.filter(isUuid), again });
  return new Map([...waiting].filter((one): one is [string, DocumentKind] => isDocumentKind(one[1])));
}

const today = async ({ clock }: ApiDeps, institution: Institution): Promise<string> =>
  dayIn(institution, await clock.now());
