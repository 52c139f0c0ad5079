import { Ajv2020 } from 'ajv/dist/2020.js';
import * as ask from '../../domain/form/index.ts';
import { formats, schemaOf } from '../../domain/schema.ts';
import { membershipApplication } from '../../workflows/tim/membership-application/process.ts';
import { option } from './world.ts';

const { start } = membershipApplication;
const accepts = (schema: object) => new Ajv2020({ strictTypes: false, formats }).compile(schema);

test('a form is an object with exactly its fields, titled as people read them', () => {
  const schema = schemaOf([
    ask.text('firstName', 'Ad', { max: 60 }),
    ask.email('email', 'E-posta', { optional: true }),
  ]);
  expect(schema).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      firstName: { title: 'Ad', type: 'string', minLength: 1, maxLength: 60 },
      email: { title: 'E-posta', type: 'string', format: 'email' },
    },
    required: ['firstName'],
    additionalProperties: false,
  });
});

test('R26: a schema takes no field beyond the form, on any level', () => {
  const valid = accepts(schemaOf([ask.rows('people', 'Kişiler', [ask.text('name', 'Ad')])]));
  expect(valid({ people: [{ name: 'Elif' }] })).toBe(true);
  expect(valid({ people: [{ name: 'Elif', role: 'operator' }] })).toBe(false);
  expect(valid({ people: [{ name: 'Elif' }], status: 'approved' })).toBe(false);
});

test('TIM-REG-30: unions are required of a broker and refused of an exporter', () => {
  const valid = accepts(schemaOf(start.form));
  const person = {
    ...{ firstName: 'Aslı', lastName: 'Yılmaz', nationalId: '10000000146', position: 'Müdür' },
    ...{ email: 'asli@ornek.com.tr', mobile: '05321234567', taxNumber: '1234567890' },
  };
  expect(valid({ ...person, kind: 'exporter' })).toBe(true);
  expect(valid({ ...person, kind: 'broker' })).toBe(false);
  expect(valid({ ...person, kind: 'broker', unions: ['tim/cib'] })).toBe(true);
  expect(valid({ ...person, kind: 'exporter', unions: ['tim/cib'] })).toBe(false);
});

test('a field under a fact is open while the fact is unknown, then required or gone', () => {
  const form = [ask.text('name', 'Ad'), ask.iban('iban', 'IBAN', { when: { fact: 'paidElsewhere' as never } })];
  const iban = 'TR330006100519786457841326';
  const unknown = accepts(schemaOf(form));
  const holds = accepts(schemaOf(form, { facts: { paidElsewhere: true } }));
  const fails = accepts(schemaOf(form, { facts: {} }));
  expect([unknown({ name: 'a' }), unknown({ name: 'a', iban })]).toEqual([true, true]);
  expect([holds({ name: 'a' }), holds({ name: 'a', iban })]).toEqual([false, true]);
  expect([fails({ name: 'a' }), fails({ name: 'a', iban })]).toEqual([true, false]);
});

test('one for each: known entries are required by name, and no other is taken', () => {
  const form = [ask.scan('petitions', 'Dilekçe', { each: 'secretariats' as never })];
  const id = '11111111-1111-4111-9111-111111111111';
  const valid = accepts(schemaOf(form, { options: () => [option('tim/eib'), option('tim/uib')] }));
  expect(valid({ petitions: { 'tim/eib': id, 'tim/uib': id } })).toBe(true);
  expect(valid({ petitions: { 'tim/eib': id } })).toBe(false);
  expect(valid({ petitions: { 'tim/eib': id, 'tim/uib': id, 'tim/oaib': id } })).toBe(false);
  expect(accepts(schemaOf(form))({ petitions: { 'tim/eib': id } })).toBe(true);
});

test('at least one of several is part of the schema', () => {
  const phones = ['a', 'b'].map((name) => ask.phone(name, name, { optional: true }));
  const form = [ask.page('Telefon', phones, { atLeastOne: { of: ['a', 'b'], sentence: 'Birini yazın.' } })];
  expect(accepts(schemaOf(form))({})).toBe(false);
  expect(accepts(schemaOf(form))({ b: '02121234567' })).toBe(true);
});

test('a choice of several decides a later field by any of its values', () => {
  const kinds = ask.choice('kinds', 'Tür', [option('phone'), option('tablet')], { many: { max: 2 } });
  const form = [kinds, ask.text('slots', 'SIM', { when: { field: 'kinds', is: 'phone' } })];
  const valid = accepts(schemaOf(form));
  expect(valid({ kinds: ['tablet'] })).toBe(true);
  expect(valid({ kinds: ['tablet', 'phone'] })).toBe(false);
  expect(valid({ kinds: ['tablet', 'phone'], slots: 'iki' })).toBe(true);
});
