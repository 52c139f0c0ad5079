import { waitingUploads } from '../../db/uploads.ts';
import { type Answer, type Context, checkAnswer, lookupsOf } from '../../domain/answer.ts';
import { type DocumentKind, isDocumentKind } from '../../domain/documents.ts';
import { Refusal } from '../../domain/errors.ts';
import type { ActingFirm, CaseFacts, Firm } from '../../domain/facts.ts';
import { type Form, listedForm, narrowForm, pagesOf } from '../../domain/form/index.ts';
import { isTaxNumber } from '../../domain/identifiers.ts';
import { type Institution, institutions } from '../../domain/institutions.ts';
import type { Process } from '../../domain/process.ts';
import type { ApiDeps } from '../deps.ts';
import { refuseListing, registeredFirm } from '../firm-registry.ts';
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
  const { checked } = await check(deps, asked);
  const names = pagesOf(narrowForm(asked.form, knownOf(asked)))[page]?.fields.map(({ name }) => name);
  if (!names) throw new Refusal('Unfit', { fields: [{ at: '/body/page', say: 'Formun sayfalarından birini yazın.' }] });
  const problems = 'problems' in checked ? checked.problems : [];
  const there = problems.filter(({ field }) => names.includes(field.split('.')[0]!));
  if (there.length > 0) throw unfit(there);
}

/** The form as it is asked of this answer: what can be chosen from depends on what was answered before. */
export async function formSoFar(deps: ApiDeps, { process, form, given, acting, network }: Asked): Promise<Form> {
  const firms = await registered(deps, lookupsOf(form, given).firms, network);
  const soFar = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  return listedForm(form, knownOf({ process, firms, acting }), soFar);
}

/** Loads what the form has to know. */
async function check(deps: ApiDeps, asked: Asked) {
  const { process, form, given, facts, acting, part = '' } = asked;
  const { documents, firms: numbers } = lookupsOf(form, given);
  const firms = await registered(deps, numbers, asked.network);
  const kinds = facts ? await uploaded(deps, facts.case.id, documents) : new Map<string, DocumentKind>();
  const context: Context = {
    today: await today(deps, process.institution),
    ...knownOf({ process, part, facts, firms, acting }),
    firm: (taxNumber) => firms.get(taxNumber),
    document: (id) => kinds.get(id),
  };
  return { checked: checkAnswer(form, given, context), firms };
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

/** Files of this case that are not part of an answer yet. */
async function uploaded({ db }: ApiDeps, caseId: string, ids: readonly string[]) {
  const waiting = await waitingUploads(db, caseId, ids.filter(isUuid));
  return new Map([...waiting].filter((one): one is [string, DocumentKind] => isDocumentKind(one[1])));
}

const isUuid = (id: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id);

async function today({ clock }: ApiDeps, institution: Institution): Promise<string> {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: institutions[institution].zone }).format(await clock.now());
}
