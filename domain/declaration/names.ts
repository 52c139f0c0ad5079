import { fieldsOf } from '../form/index.ts';
import type { Process } from '../process.ts';
import { isRole } from '../roles.ts';

/** Names that point at nothing: mails, documents, ends, wizards, the field with the firm, roles without a place. */
export function nameProblems(process: Process): readonly string[] {
  return [
    ...stepNames(process),
    ...mailNames(process),
    ...endNames(process),
    ...holders(process),
    ...wizardNames(process),
    ...firmName(process),
  ];
}

const stepNames = ({ steps, ends }: Process) =>
  Object.keys(steps).flatMap((step) => [
    ...(step === 'start' ? ['start: no step may be called start'] : []),
    ...(Object.hasOwn(ends, step) ? [`${step}: is a step and an end`] : []),
  ]);

function mailNames({ start, steps, mails = {}, documents = {} }: Process): readonly string[] {
  const reminders = Object.entries(steps).flatMap(([step, { reminders = [] }]) =>
    reminders.map(({ mail }) => [step, mail] as const),
  );
  const sent = start.resend === undefined ? reminders : [...reminders, ['start', start.resend] as const];
  const attached = Object.entries(mails).flatMap(([mail, { attach = [] }]) =>
    attach.map((name) => [mail, name] as const),
  );
  const receipts = Object.entries(steps).flatMap(([step, { outcomes }]) =>
    Object.values(outcomes).flatMap(({ receipt }) => (receipt === undefined ? [] : [[step, receipt] as const])),
  );
  return [
    ...receipts
      .filter(([, name]) => !Object.hasOwn(documents, name))
      .map(([step, name]) => `${step}: there is no document ${name}`),
    ...sent
      .filter(([, mail]) => !Object.hasOwn(mails, mail))
      .map(([step, mail]) => `${step}: there is no mail ${mail}`),
    ...attached
      .filter(([, name]) => !Object.hasOwn(documents, name))
      .map(([mail, name]) => `mail ${mail}: there is no document ${name}`),
  ];
}

const endNames = ({ ends, keeps }: Process) => [
  ...Object.keys(ends)
    .filter((end) => !Object.hasOwn(keeps, end))
    .map((end) => `${end}: keeps does not say how long`),
  ...Object.keys(keeps)
    .filter((end) => !Object.hasOwn(ends, end))
    .map((end) => `keeps: there is no end ${end}`),
];

/** A role is held somewhere; without `at` nobody could be asked. */
function holders({ steps }: Process): readonly string[] {
  return Object.entries(steps).flatMap(([name, { by, at, per, outcomes, expires }]) => [
    ...unheld(name, by, at),
    ...Object.entries(outcomes).flatMap(([outcome, who]) => unheld(`${name}.${outcome}`, who.by, who.at)),
    ...(at === 'part' && !per ? [`${name}: is held at the part, but has no parts (per)`] : []),
    ...(Object.keys(outcomes).length === 0 ? [`${name}: has no outcome`] : []),
    ...(by && expires && by === 'visitor' ? [`${name}: visitors only start cases`] : []),
  ]);
}

const unheld = (place: string, by: string | undefined, at: string | undefined) =>
  by && isRole(by) && !at ? [`${place}: says ${by}, but not where (at)`] : [];

const wizardNames = ({ steps, wizards = [] }: Process) =>
  wizards.flatMap((wizard) => {
    const known = wizard.filter((name) => name !== 'start' && Object.hasOwn(steps, name));
    const people = new Set(known.map((name) => steps[name]!.by));
    return [
      ...wizard
        .filter((name) => name !== 'start' && !Object.hasOwn(steps, name))
        .map((name) => `wizard: there is no step ${name}`),
      ...(people.size > 1 ? [`wizard ${wizard[0]}: its steps belong to different people`] : []),
    ];
  });

function firmName({ start }: Process): readonly string[] {
  if (start.firm === undefined) return [];
  const isFirm = fieldsOf(start.form).some(({ name, kind }) => name === start.firm && kind === 'firm');
  return isFirm ? [] : [`start: there is no field of a firm called ${start.firm}`];
}
