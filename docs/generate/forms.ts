import { conditionsOf, type Field, type Form, type When } from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import { titledForms } from '../../domain/titled-forms.ts';
import { paragraphs, table } from './markdown.ts';

export const formsText = (process: Process): string =>
  titledForms(process)
    .map(({ title, at, form }) => paragraphs(`### ${title} (\`${at}\`)`, fieldsTable(form)).trimEnd())
    .join('\n\n');

const fieldsTable = (form: Form) =>
  table(
    ['field', 'label', 'kind', 'asked'],
    conditionsOf(form).map(({ field, whens }) => [
      `\`${field.name}\``,
      field.label,
      kindOf(field),
      asked(field, whens),
    ]),
  );

function kindOf(field: Field): string {
  const many = field.many ? `, ${field.many.min ?? 1} to ${field.many.max}` : '';
  const each = field.each === undefined ? '' : `, one for each of \`${nameOf(field.each)}\``;
  return `${field.kind}${optionsOf(field)}${many}${each}`;
}

const nameOf = (each: NonNullable<Field['each']>) =>
  typeof each === 'string' ? each : each.map(({ value }) => value).join(', ');

function optionsOf(field: Field): string {
  if (field.kind === 'rows') return ` of ${field.columns.map(({ name }) => `\`${name}\``).join(', ')}`;
  if (field.kind === 'records') return ` of \`${field.from}\``;
  if (field.kind !== 'choice') return '';
  if ('from' in field.options) return ` from \`${field.options.from}\``;
  return `: ${field.options.map(({ value }) => `\`${value}\``).join(', ')}`;
}

function asked({ optional, once }: Field, whens: readonly When[]): string {
  const said = whens.map(whenText);
  return (
    [...(optional ? ['may be left out'] : []), ...(once ? ['again only if missing'] : []), ...said].join('; ') ||
    'always'
  );
}

function whenText(when: When): string {
  if ('field' in when)
    return `if \`${when.field}\` is ${[when.is]
      .flat()
      .map((value) => `\`${value}\``)
      .join(' or ')}`;
  return 'fact' in when ? `if \`${when.fact}\`` : `unless \`${when.unless}\``;
}
