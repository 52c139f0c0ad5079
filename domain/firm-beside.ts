import type { Firm, GivenAnswer } from './facts.ts';
import type { Field, Options } from './form/field.ts';
import { fieldsOf } from './form/parts.ts';
import type { Process } from './process.ts';
import { fold } from './text.ts';

/** What the registry knows of a firm and a form can ask too. */
export const firmFacts = ['taxNumber', 'title', 'kinds', 'city', 'address', 'unions'] as const;
export type FirmFact = (typeof firmFacts)[number];

/** A field of an answer that is about a fact of the firm, and whether the two say the same. */
export type Beside = {
  readonly fact: FirmFact;
  readonly step: string;
  readonly field: string;
  readonly differs: boolean;
};

type Asked = { readonly field: Field; readonly value: unknown; readonly body: GivenAnswer['body'] };

/**
 * What was written, held against what the registry of firms says, for any process: a field is about the firm by its kind
 * (a firm's number, a kind of firm, its unions, a sole trader's own number) or by bearing the name of a fact.
 */
export function besideFirm({ start, steps }: Process, firm: Firm, answers: readonly GivenAnswer[]): Beside[] {
  return answers.flatMap(({ step, outcome, body }) => {
    const form = (step === 'start' ? start.form : steps[step]?.outcomes[outcome]?.form) ?? [];
    return fieldsOf(form)
      .filter(({ name }) => body[name] !== undefined)
      .flatMap((field) => about(firm, { field, value: body[field.name], body }).map((one) => ({ ...one, step })));
  });
}

type Found = Omit<Beside, 'step'>;

function about(firm: Firm, asked: Asked): Found[] {
  const { field } = asked;
  if (field.kind === 'firm') return field.many || field.each ? [] : aboutKind(firm, field.as, asked);
  if (field.kind === 'nationalId') return aboutSoleTrader(firm, asked);
  if (field.kind === 'choice' && isOfUnions(field.options)) return aboutUnions(firm, asked);
  const fact = firmFacts.find((one) => one === field.name);
  if (fact !== 'title' && fact !== 'city' && fact !== 'address') return [];
  return [{ fact, field: field.name, differs: fold(String(asked.value).trim()) !== fold(firm[fact].trim()) }];
}

/** The number is the firm's by which the case was found; what may differ is what the firm is said to be. */
function aboutKind(firm: Firm, as: string | { readonly field: string }, { field, value, body }: Asked): Found[] {
  if (value !== firm.taxNumber) return [];
  const kind = typeof as === 'string' ? as : body[as.field];
  const differs = !firm.kinds.some((one) => one === kind);
  return [{ fact: 'kinds', field: typeof as === 'string' ? field.name : as.field, differs }];
}

/** A firm that bears a person's number is that person. */
const aboutSoleTrader = ({ taxNumber }: Firm, { field, value }: Asked): Found[] =>
  taxNumber.length === 11 ? [{ fact: 'taxNumber', field: field.name, differs: value !== taxNumber }] : [];

/** A firm that is no member anywhere, such as a broker, names the union that it works with. */
function aboutUnions({ unions }: Firm, { field, value }: Asked): Found[] {
  const active = unions.filter((union) => union.active).map(({ unit }) => unit);
  const differs = unions.length > 0 && [value].flat().some((unit) => !active.includes(String(unit)));
  return [{ fact: 'unions', field: field.name, differs }];
}

const isOfUnions = (options: Options) => 'from' in options && ['unions', 'unionsOfFirm'].includes(options.from);
