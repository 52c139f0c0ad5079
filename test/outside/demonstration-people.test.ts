import { isEmail } from '../../domain/identifiers.ts';
import { institutionIds } from '../../domain/institutions.ts';
import type { Role } from '../../domain/names.ts';
import { isInReach, reachOf } from '../../domain/reach.ts';
import { roleNames } from '../../domain/roles.ts';
import { secretariats, unions, unitById } from '../../domain/units.ts';
import { demonstrationPeople } from '../../outside/e-birlik/generator.ts';

const people = demonstrationPeople();
const held = people.flatMap((person) => person.roles);
/** A role at a secretariat holds for its unions. */
const holders = (role: Role, unit: string) =>
  people.filter(({ roles }) => isInReach(reachOf(roles), { unit, role }) && roles.some((post) => post.role === role));

test('every role that exists is held by somebody, at units of their own institution', () => {
  expect(new Set(held.map((post) => post.role))).toEqual(new Set(roleNames));
  for (const person of people)
    for (const { unit } of person.roles) expect(unitById(unit)?.institution).toBe(person.institution);
});

test('TIM-GEN-07: every union has a membership clerk and a coordinator, every secretariat a clerk, TİM a help desk', () => {
  for (const union of unions) {
    expect(holders('membershipClerk', union.id).length).toBeGreaterThan(0);
    expect(holders('coordinator', union.id).length).toBeGreaterThan(0);
  }
  for (const office of secretariats) expect(holders('secretariatClerk', office.id)).toHaveLength(1);
  expect(holders('supportAgent', 'tim').length).toBeGreaterThan(0);
});

test('two clerks share İKMİB, so that a race for one task can be shown', () => {
  expect(holders('membershipClerk', 'tim/ikmib')).toHaveLength(2);
});

test('every institution has an administrator, an operator and an auditor', () => {
  for (const id of institutionIds)
    for (const role of ['administrator', 'operator', 'auditor'] as const) expect(holders(role, id)).toHaveLength(1);
});

test('addresses are well-formed and no two people share one', () => {
  const emails = people.map((person) => person.email);
  expect(emails.filter((email) => !isEmail(email))).toEqual([]);
  expect(new Set(emails).size).toBe(emails.length);
});

test('the same seed gives the same people; Elif Kaya comes first under every seed', () => {
  expect(demonstrationPeople(7)).toEqual(demonstrationPeople(7));
  expect(demonstrationPeople(8)).not.toEqual(demonstrationPeople(7));
  for (const seed of [1, 7, 8])
    expect(demonstrationPeople(seed)[0]?.email).toBe('elif.kaya@immib.demo.evrak.localhost');
});
