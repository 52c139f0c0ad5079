import { networkOf } from '../api/network.ts';
import { routes } from '../api/routes/index.ts';
import { judgeOf } from '../api/validation.ts';
import { type Context, checkAnswer } from '../domain/answer.ts';
import { isRefusal } from '../domain/errors.ts';
import * as field from '../domain/form/index.ts';
import { emailKey, identifiers } from '../domain/identifiers.ts';
import { parseMoney } from '../domain/money.ts';
import { normalisePassword, passwordProblem } from '../domain/password.ts';
import { fold } from '../domain/text.ts';
import { atMost, type Row } from './row.ts';
import { spreadOf } from './spread.ts';

const length = 100_000;
const repeats = 3;
type Judge = readonly [name: string, judge: (text: string) => unknown];

/** R37: 100 kB of each kind of text on every validator; what each takes is its fastest of three, the row the slowest of all. */
export function benchLongTexts(): readonly Row[] {
  const times = judges.flatMap(([name, judge]) => attacks.map((text) => ({ name, took: fastest(judge, text) })));
  const slowest = times.reduce((one, other) => (other.took > one.took ? other : one));
  const what = `${judges.length} validators on ${attacks.length} texts of 100 kB; the slowest is ${slowest.name}`;
  const spread = spreadOf(times.map(({ took }) => took));
  return [atMost({ id: 'R37', what, value: slowest.took, unit: 'ms', bar: 50, spread })];
}

const attacks = [
  '0',
  'a',
  ' ',
  '\t',
  '.',
  '-',
  'a@',
  '@.',
  '1.',
  'aA1',
  'a ',
  '\u0300',
  'İ',
  '<',
  '%',
  '\\',
  '"',
].flatMap((unit) => [unit.repeat(length / unit.length), `${unit.repeat(length / unit.length)}\u0000!`]);

function fastest(judge: Judge[1], text: string): number {
  const times = Array.from({ length: repeats }, () => {
    const began = performance.now();
    try {
      judge(text);
    } catch (refused) {
      if (!isRefusal(refused)) throw refused;
    }
    return performance.now() - began;
  });
  return Math.min(...times);
}

const ofIdentifiers: readonly Judge[] = Object.entries(identifiers).map(([name, { normalise, problem, is }]) => [
  name,
  (text) => [problem(normalise(text)), problem(text), is(text)],
]);

const ofTexts: readonly Judge[] = [
  ['e-mail key', emailKey],
  ['password', (text) => passwordProblem(normalisePassword(text), { email: text })],
  ['money', parseMoney],
  ['network', networkOf],
  ['folding', fold],
];

const form = [
  field.text('text', 'Alan'),
  field.note('note', 'Alan'),
  field.email('email', 'Alan'),
  field.mobile('mobile', 'Alan'),
  field.phone('phone', 'Alan'),
  field.nationalId('nationalId', 'Alan'),
  field.taxNumber('taxNumber', 'Alan'),
  field.iban('iban', 'Alan'),
  field.date('date', 'Alan'),
  field.yesNo('yesNo', 'Alan'),
  field.scan('scan', 'Alan'),
  field.money('money', 'Alan'),
  field.choice('choice', 'Alan', [{ value: 'one', label: 'Bir' }]),
  field.firm('firm', 'Alan', 'exporter'),
  field.number('number', 'Alan', 0, 9),
  field.rows('rows', 'Alan', [field.text('cell', 'Alan')]),
];
const context: Context = {
  ...{ today: '2026-11-21', facts: {} },
  ...{ options: () => [], firm: () => undefined, document: () => undefined, record: () => undefined },
};

const ofFields: readonly Judge[] = form.map(({ kind, name }, index) => [
  `the field ${kind}`,
  (text) => checkAnswer([form[index]!], { [name]: text, [text]: text }, context),
]);

/** The text as every field of the body, as a field that nobody asked for, and as the whole. */
const ofBodies: readonly Judge[] = routes.flatMap(({ method, path, body }): Judge[] => {
  if (!body) return [];
  const judge = judgeOf('body', body);
  const names = Object.keys((body as { properties?: object }).properties ?? {});
  const filled = (text: string) => Object.fromEntries(names.map((name) => [name, text]));
  return [
    [`the body of ${method} ${path}`, (text) => judge(filled(text))],
    [`a strange field of ${method} ${path}`, (text) => judge({ ...filled('a'), [text]: text })],
    [`a text for a body of ${method} ${path}`, judge],
  ];
});

const judges: readonly Judge[] = [...ofIdentifiers, ...ofTexts, ...ofFields, ...ofBodies];
