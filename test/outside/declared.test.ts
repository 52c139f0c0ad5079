import { Ajv } from 'ajv';
import { countries } from '../../domain/countries.ts';
import { declarationSides, declarationStatuses, paymentSources } from '../../domain/customs-declaration.ts';
import { isDeclaration } from '../../domain/identifiers.ts';
import { secretariatOf } from '../../domain/units.ts';
import { type ToldDeclaration, toldDeclarationSchema } from '../../outside/e-birlik/declaration.ts';
import { declared } from '../../outside/e-birlik/declared.ts';
import * as named from '../../outside/e-birlik/generator.ts';
import { portfoliosOf } from '../../outside/e-birlik/portfolios.ts';

const at = new Date('2026-11-26T10:00:00.000Z');
const origin = { seed: 1, at, total: 200_000 };
const portfolios = portfoliosOf(named.generateFirms(), 1, 200_000);
const ofExporter = (taxNumber: string): ToldDeclaration[] => {
  const portfolio = portfolios.find(({ exporter }) => exporter.taxNumber === taxNumber)!;
  return Array.from({ length: portfolio.count }, (_, nth) => declared(portfolio, nth, origin));
};
const most = portfolios.at(-1)!;
const some = portfolios.slice(0, 300).flatMap(({ exporter }) => ofExporter(exporter.taxNumber));
const fits = new Ajv().compile(toldDeclarationSchema);

/** What a refund of its dues would be called, and where and from what it was paid. */
const mixOf = ({ secretariat, status, registrationNumber, realised, dues }: ToldDeclaration) =>
  dues &&
  `${secretariat} ${status} ${registrationNumber === null ? 'unused' : 'used'} ${realised !== null} ${dues.source}`;
const isRecent = ({ dues }: ToldDeclaration) => dues !== null && dues.paidOn > '2026-05-26';

test('there are 200,000 declarations, more than half of them of one exporter, and no two share a number', () => {
  expect(portfolios.reduce((sum, { count }) => sum + count, 0)).toBe(200_000);
  expect(most.exporter).toBe(named.exporterOfManyDeclarations);
  expect(most.count).toBeGreaterThan(100_000);
  const few = Array.from({ length: 2000 }, (_, nth) => declared(most, nth * 50, origin));
  const codes = [...some, ...few].map(({ approvalCode }) => approvalCode.slice(2));
  expect(new Set(codes).size).toBe(codes.length);
  const numbers = [...some, ...few].flatMap(({ registrationNumber }) => registrationNumber ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('every declaration fits the schema that the client demands, and its registration number is one (domain rule of 4 December 2021)', () => {
  for (const one of some) {
    expect([fits(one), fits.errors]).toEqual([true, null]);
    expect(one.registrationNumber === null || isDeclaration(one.registrationNumber)).toBe(true);
    expect(secretariatOf(one.union)?.id).toBe(one.secretariat);
    expect(one.destination in countries).toBe(true);
    expect(one.changedAt < at.toISOString()).toBe(true);
  }
  const lengths = some.flatMap(({ registrationNumber }) => registrationNumber?.length ?? []);
  expect(new Set(lengths)).toEqual(new Set([16, 18]));
});

test('dues are at most a thousandth of the value, what was exported after a correction is less than declared', () => {
  for (const { value, dues, realised, status } of some) {
    if (dues) expect(dues.amount).toBeLessThanOrEqual(Math.ceil(value / 1000));
    if (realised !== null) expect([realised < value, status]).toEqual([true, 'approved']);
  }
});

test('TIM-REF-20, 23: the exporter of three unions has every kind of refund at three secretariats from every source of payment, recent enough to be asked for', () => {
  const mixes = new Set(ofExporter(named.exporterOfThreeUnions.taxNumber).filter(isRecent).map(mixOf));
  const kinds = ['cancelled used false', 'withdrawn used false', 'cancelled unused false', 'withdrawn unused false'];
  for (const secretariat of ['tim/eib', 'tim/itkib', 'tim/uib'])
    for (const kind of [...kinds, 'approved used true'])
      for (const source of Object.keys(paymentSources)) expect(mixes).toContain(`${secretariat} ${kind} ${source}`);
});

test('TIM-REF-21: some of its dues were paid more than six months ago', () => {
  const own = ofExporter(named.exporterOfThreeUnions.taxNumber);
  expect(own.filter((one) => one.dues && !isRecent(one)).length).toBeGreaterThan(80);
});

test('TIM-DEC-01: the named broker has declarations of several exporters, of every status and side, at several secretariats', () => {
  const ours = some.filter(({ broker }) => broker === named.broker.taxNumber);
  expect(new Set(ours.map(({ exporter }) => exporter)).size).toBeGreaterThan(5);
  expect(new Set(ours.map(({ secretariat }) => secretariat)).size).toBeGreaterThan(3);
  expect(new Set(ours.map(({ status }) => status))).toEqual(new Set(Object.keys(declarationStatuses)));
  expect(new Set(ours.map(({ side }) => side))).toEqual(new Set(Object.keys(declarationSides)));
  expect(new Set(ours.filter(isRecent).map(mixOf)).size).toBeGreaterThan(20);
});

test('the same origin gives the same declarations, another day moves them with it', () => {
  const portfolio = portfolios[0]!;
  expect(declared(portfolio, 3, origin)).toEqual(declared(portfolio, 3, origin));
  const later = declared(portfolio, 3, { ...origin, at: new Date('2027-11-26T10:00:00.000Z') });
  expect(later.declaredOn > declared(portfolio, 3, origin).declaredOn).toBe(true);
});
