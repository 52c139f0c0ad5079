import { Ajv } from 'ajv';
import fc from 'fast-check';
import { isTckn, isVkn } from '../../domain/identifiers.ts';
import { secretariatOf, unions, unitById } from '../../domain/units.ts';
import { firmSchema } from '../../outside/e-birlik/firm.ts';
import { exporterOfThreeUnions, generateFirms, namedFirms, soleTrader } from '../../outside/e-birlik/generator.ts';

const firms = generateFirms();
const share = (fits: (firm: (typeof firms)[number]) => boolean) => firms.filter(fits).length / firms.length;

test('there are 2,000 firms, each with a tax number of its own whose check digits are right', () => {
  expect(firms).toHaveLength(2000);
  expect(new Set(firms.map((firm) => firm.taxNumber)).size).toBe(2000);
  expect(firms.filter((firm) => !isVkn(firm.taxNumber) && !isTckn(firm.taxNumber))).toEqual([]);
  expect(firms.some((firm) => firm.taxNumber.startsWith('0'))).toBe(true);
});

test('tax numbers stay unique when far more firms are wanted', () => {
  const many = generateFirms(1, 20_000).map((firm) => firm.taxNumber);
  expect(new Set(many).size).toBe(20_000);
});

test('the same seed gives the same firms, another seed gives others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 9, max: 60 }), (seed, count) => {
      const once = generateFirms(seed, count);
      expect(generateFirms(seed, count)).toEqual(once);
      expect(generateFirms(seed, count + 10).slice(0, count)).toEqual(once);
      expect(generateFirms(seed + 1, count)).not.toEqual(once);
    }),
    { numRuns: 30 },
  );
});

test('every firm fits the schema that the client demands, and belongs to unions that exist, each once', () => {
  const fits = new Ajv().compile(firmSchema);
  for (const firm of firms) {
    expect([fits(firm), fits.errors]).toEqual([true, null]);
    const joined = firm.memberships.map((membership) => membership.union);
    expect(new Set(joined).size).toBe(joined.length);
    expect(joined.every((id) => unitById(id)?.kind === 'union')).toBe(true);
  }
});

test('the kinds come in plausible shares, and every union has members', () => {
  expect(share((firm) => firm.kinds.includes('broker'))).toBeCloseTo(0.1, 1);
  expect(firms.filter((firm) => firm.kinds.length === 2).length).toBeGreaterThan(10);
  expect(share((firm) => isTckn(firm.taxNumber))).toBeCloseTo(0.1, 1);
  expect(share((firm) => !firm.active)).toBeCloseTo(0.06, 1);
  expect(share((firm) => firm.memberships.length > 1)).toBeCloseTo(0.28, 1);
  const joined = new Set(firms.flatMap((firm) => firm.memberships.map((membership) => membership.union)));
  expect(joined.size).toBe(unions.length);
});

test('brokers that export nothing have no union, every exporter has one', () => {
  for (const firm of firms) expect(firm.memberships.length > 0).toBe(firm.kinds.includes('exporter'));
});

test('no active membership belongs to an inactive firm', () => {
  expect(firms.filter((firm) => !firm.active && firm.memberships.some((membership) => membership.active))).toEqual([]);
});

test('the named firms come first, are the same under every seed, and are what their names say', () => {
  expect(generateFirms(99, 8)).toEqual(Object.values(namedFirms));
  expect(isTckn(soleTrader.taxNumber)).toBe(true);
  const offices = exporterOfThreeUnions.memberships.map(({ union }) => secretariatOf(union)?.id);
  expect([offices.length, new Set(offices).size]).toEqual([3, 2]);
  expect(Object.entries(namedFirms).map(([name, firm]) => [name, firm.taxNumber])).toEqual([
    ['exporterOfOneUnion', '1000000018'],
    ['exporterOfThreeUnions', '1000000026'],
    ['soleTrader', '10000000382'],
    ['broker', '1000000041'],
    ['inactive', '1000000059'],
    ['brokerAndExporter', '1000000067'],
    ['exporterOfNoUnion', '1000000075'],
    ['exporterOfManyDeclarations', '1000000083'],
  ]);
});
