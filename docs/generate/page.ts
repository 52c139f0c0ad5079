import { institutions } from '../../domain/institutions.ts';
import type { Process, Step } from '../../domain/process.ts';
import { mermaidOf } from './diagram.ts';
import { formsText } from './forms.ts';
import { fenced, paragraphs, section, table } from './markdown.ts';
import { samplesText } from './samples.ts';
import { expiry, gate, reminder, span, who } from './words.ts';

/** Everything that a declaration says, for people who will not read it. */
export const pageOf = (process: Process): string =>
  paragraphs(
    `<!-- Made by docs/generate from the declaration. Change that, not this. -->\n# ${process.title}`,
    `\`${process.id}\` of ${institutions[process.institution].name}. ${process.about}`,
    `It is begun by ${who(process.start.by)}.`,
    fenced('mermaid', mermaidOf(process)),
    section('Steps', stepsTable(process), outcomesTable(process)),
    section('Ends', endsTable(process)),
    section('Mails', mailsTable(process)),
    section('Documents', documentsTable(process)),
    section('Forms', formsText(process)),
    section('Sample answers', samplesText(process)),
  );

const stepsTable = ({ steps }: Process) =>
  table(
    ['step', 'title', 'who', 'until', 'target', 'reminders'],
    Object.entries(steps).map(([name, step]) => [`\`${name}\``, step.title, doer(step), ...timesOf(step)]),
  );

function doer({ by, at, per, inbox }: Step): string {
  const each = per ? `, one for each of \`${per}\`` : '';
  if (inbox === false) return `only waited in${each}`;
  return by === undefined ? `a machine${each}` : `${who(by)}${at ? ` at \`${at}\`` : ''}${each}`;
}

const timesOf = ({ expires, target, reminders }: Step) => [
  expires ? `${expiry(expires)}, then ${placesIn(expires.to)}` : '',
  target ? span(target) : '',
  (reminders ?? []).map(reminder).join('; '),
];

const outcomesTable = ({ steps }: Process) =>
  table(
    ['step', 'outcome', 'label', 'leads to', 'who', 'open'],
    Object.entries(steps).flatMap(([step, { by, outcomes }]) =>
      Object.entries(outcomes).map(([name, outcome]) => [
        ...[`\`${step}\``, `\`${name}\``, outcome.label],
        placesIn(outcome.to),
        (outcome.by ?? by) === undefined ? 'the machine' : who(outcome.by ?? by),
        outcome.when ? gate(outcome.when) : 'always',
      ]),
    ),
  );

const placesIn = (to: string | readonly string[]) =>
  [to]
    .flat()
    .map((place) => `\`${place}\``)
    .join(', ');

const endsTable = ({ ends, keeps }: Process) =>
  table(
    ['end', 'title', 'personal data kept for'],
    Object.entries(ends).map(([name, title]) => [`\`${name}\``, title, span(keeps[name]!)]),
  );

const mailsTable = ({ mails = {} }: Process) =>
  table(
    ['mail', 'subject', 'to', 'attached', 'one-time link'],
    Object.entries(mails).map(([name, { subject, to, attach = [], link }]) => [
      ...[`\`${name}\``, subject, who(to), attach.map((document) => `\`${document}\``).join(', ')],
      link === undefined ? '' : { case: 'to the case', password: 'to make a password' }[link],
    ]),
  );

const documentsTable = ({ documents = {} }: Process) =>
  table(
    ['document', 'title', 'one for each of', 'can be verified'],
    Object.entries(documents).map(([name, { title, per, verifiable }]) => [
      ...[`\`${name}\``, title, per ? `\`${per}\`` : '', verifiable ? 'yes' : 'no'],
    ]),
  );
