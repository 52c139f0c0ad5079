import type { Firm } from '../../domain/facts.ts';
import { besideFirm } from '../../domain/firm-beside.ts';
import { choice, firm, nationalId, text } from '../../domain/form/index.ts';
import type { Process } from '../../domain/process.ts';
import { firmNamed } from '../api/people.ts';

const kinds = [
  { value: 'exporter', label: 'İhracatçı' },
  { value: 'broker', label: 'Gümrük müşaviri' },
];
const process = {
  start: {
    form: [
      choice('kind', 'Tür', kinds),
      firm('number', 'Vergi numarası', { field: 'kind' }),
      nationalId('identity', 'T.C. kimlik numarası'),
      text('city', 'İl', { max: 60 }),
      choice('asked', 'Birlik', { from: 'unions' }, { many: { max: 9 } }),
      text('position', 'Görev', { max: 60 }),
    ],
  },
  steps: {},
} as unknown as Process;

const beside = (known: Firm, body: Record<string, unknown>) =>
  Object.fromEntries(
    besideFirm(process, known, [{ step: 'start', part: '', outcome: 'start', body }]).map(
      ({ fact, field, differs }) => [`${fact} ${field}`, differs],
    ),
  );

test('what was written is held against the registry by what a field is, whatever it is called', () => {
  const known = firmNamed('1000000018');
  const given = { kind: 'exporter', number: '1000000018', city: 'ISTANBUL', asked: ['tim/ikmib'], position: 'Müdür' };
  expect(beside(known, given)).toEqual({ 'kinds kind': false, 'city city': false, 'unions asked': false });
  expect(beside(known, { ...given, kind: 'broker', city: 'İzmir', asked: ['tim/ikmib', 'tim/imib'] })).toEqual({
    'kinds kind': true,
    'city city': true,
    'unions asked': true,
  });
});

test('a membership that has ended differs; a firm that is no member anywhere names the union that it works with', () => {
  const ended = { unit: 'tim/ikmib', registryNumber: '1', since: '2011-03-14', active: false };
  expect(beside(firmNamed('1000000018', { unions: [ended] }), { asked: ['tim/ikmib'] })).toEqual({
    'unions asked': true,
  });
  expect(beside(firmNamed('1000000018', { unions: [] }), { asked: ['tim/ikmib'] })).toEqual({ 'unions asked': false });
});

test('a sole trader is the person whose number the firm bears', () => {
  const trader = firmNamed('10000000302');
  expect(beside(trader, { identity: '10000000302' })).toEqual({ 'taxNumber identity': false });
  expect(beside(trader, { identity: '10000000146' })).toEqual({ 'taxNumber identity': true });
  expect(beside(firmNamed('1000000018'), { identity: '10000000146' })).toEqual({});
});
