import { documentsOf } from '../../db/documents.ts';
import { givenAnswers } from '../../db/given-answers.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Form, fieldsOf, type Known } from '../../domain/form/index.ts';
import { shownValue } from '../../domain/form/shown.ts';
import { partsSeenBy, type SeesPart, seesWhole } from '../../domain/parts-seen.ts';
import type { Process } from '../../domain/process.ts';
import type { ApiDeps } from '../deps.ts';
import type { SeenCase } from './facts.ts';
import { knownOf } from './known.ts';
import { namesFor, unitTitle } from './people.ts';

/** What was said at each step, under the names that the forms give it. */
export async function answersView(deps: ApiDeps, actor: Actor, { row, process, facts, thing }: SeenCase) {
  const titles = new Map([facts.firm, ...(facts.named ?? [])].map((one) => [one?.taxNumber, one?.title]));
  const named = { file: await fileNames(deps, row.id), firm: (taxNumber: string) => titles.get(taxNumber) };
  const around = { ...knownOf({ process, facts }), ...named };
  const rows = await givenAnswers(deps.db, row.id);
  const who = await namesFor(
    deps,
    actor,
    rows.flatMap(({ person, in_place_of }) => [person, in_place_of]),
    rows.map(({ acting_proxy }) => acting_proxy),
  );
  const sees = partsSeenBy(actor, thing);
  const isWhole = seesWhole(actor, thing) || !fallsIntoParts(process);
  return rows
    .filter(({ step, part }) => step !== 'attention' && sees(part ?? ''))
    .map(({ outcome, body, person, answered_at, step, part, ...acted }) => ({
      step: step ?? 'start',
      part: part ? { id: part, title: unitTitle(part) } : null,
      title: step ? (process.steps[step]?.title ?? step) : process.title,
      outcome,
      label: (step && process.steps[step]?.outcomes[outcome]?.label) ?? 'Başvuru',
      by: who(person, {
        inPlaceOf: acted.in_place_of,
        proxy: acted.acting_proxy,
        ofFirm: acted.acting_for !== null,
      }),
      at: answered_at.toISOString(),
      fields: labelled(formSeen(formOf(process, step, outcome), isWhole || !!part), seenIn(body ?? {}, sees), around),
    }));
}

const formOf = ({ start, steps }: Process, step: string | null, outcome: string) =>
  (step === null ? start.form : steps[step]?.outcomes[outcome]?.form) ?? [];

/** What was given for all units together, staff read in the tables of their own part: what was chosen, where money goes. */
const formSeen = (form: Form, isOwn: boolean): Form =>
  isOwn ? form : fieldsOf(form).filter(({ kind }) => kind !== 'records' && kind !== 'iban');

const fallsIntoParts = ({ steps }: Process) => Object.values(steps).some(({ per }) => per !== undefined);

type Body = Readonly<Record<string, unknown>>;

/** Of what was given for each unit, those of the units that this person sees. */
const seenIn = (body: Body, sees: SeesPart): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [name, Object.fromEntries(Object.entries(value).filter(([entry]) => sees(entry)))]
        : [name, value],
    ),
  );

type Around = Pick<Known, 'options'> & NonNullable<Parameters<typeof shownValue>[2]>;

const labelled = (form: Form, body: Readonly<Record<string, unknown>>, around: Around) =>
  fieldsOf(form)
    .filter(({ name }) => body[name] !== undefined)
    .map((field) => ({
      ...{ name: field.name, label: field.label, kind: field.kind, value: body[field.name] },
      shown: shownValue(field, body[field.name], around) || null,
    }));

async function fileNames({ db }: ApiDeps, caseId: string) {
  const names = new Map((await documentsOf(db, caseId)).map(({ id, file_name, name }) => [id, file_name ?? name]));
  return (id: string) => names.get(id);
}
