import fc from 'fast-check';
import type { Actor, Person, Post, Visitor } from '../../domain/actor.ts';
import { institutionIds } from '../../domain/institutions.ts';
import { type Act, type CaseThing, can, holds, type TaskThing } from '../../domain/permission.ts';
import { roleNames } from '../../domain/roles.ts';
import { unitAndAbove, units } from '../../domain/units.ts';

const unit = fc.constantFrom(...units.map(({ id }) => id));
const role = fc.constantFrom(...roleNames);
const firm = fc.constantFrom('1000000018', '1000000026', '1000000034');
const id = fc.constantFrom('ayse', 'veli', 'elif');
const caseId = fc.constantFrom('case-1', 'case-2');
const institution = fc.constantFrom(...institutionIds);
const email = fc.constantFrom('ayse@example.com', 'veli@example.com');

const post: fc.Arbitrary<Post> = fc.record({ role, unit });
const person: fc.Arbitrary<Person> = fc.record({
  ...{ kind: fc.constant('person' as const), id, session: fc.constant('s'), name: fc.constant('Ayşe Ak') },
  ...{ institution, emailKey: email, roles: fc.array(post, { maxLength: 4 }), firms: fc.uniqueArray(firm) },
});
const visitor: fc.Arbitrary<Visitor> = fc.record({
  ...{ kind: fc.constant('visitor' as const), session: fc.constant('s'), institution, caseId },
});
const actor: fc.Arbitrary<Actor> = fc.oneof(person, visitor);
const desks = fc.array(fc.record({ role, unit }), { maxLength: 4 });
const filed = fc.record({
  ...{ id: caseId, institution, desks, opened_by: fc.option(id), firm: fc.option(firm) },
  applicant: fc.option(email, { nil: undefined }),
});
const aCase: fc.Arbitrary<CaseThing> = filed.map((of) => ({ kind: 'case', ...of }));
const aTask: fc.Arbitrary<TaskThing> = fc
  .record({
    of: fc.option(filed, { nil: undefined }),
    desks,
    byApplicant: fc.boolean(),
    assignee: fc.option(id),
    institution,
  })
  .map((task) => ({ kind: 'task', ...task, institution: task.of?.institution ?? task.institution }));

const taskActs: Act['task'][] = ['see', 'answer', 'claim', 'release', 'decide', 'assign', 'annotate'];
const staffActs: Act['task'][] = ['claim', 'decide', 'assign', 'annotate'];

test('a visitor sees the one case of the link and decides nothing', () => {
  fc.assert(
    fc.property(visitor, aCase, aTask, (who, one, task) => {
      if (can(who, 'see', one)) expect(one.id).toBe(who.caseId);
      for (const act of [...staffActs, 'release' as const]) expect(can(who, act, task)).toBe(false);
    }),
  );
});

test('nothing of another institution may be touched or seen', () => {
  fc.assert(
    fc.property(actor, aCase, aTask, (who, one, task) => {
      if (who.institution !== one.institution) expect(can(who, 'see', one)).toBe(false);
      if (who.institution !== task.institution) for (const act of taskActs) expect(can(who, act, task)).toBe(false);
    }),
  );
});

test('nobody claims or decides what they filed, with an account or before, or what a firm of theirs filed', () => {
  fc.assert(
    fc.property(person, aTask, (who, task) => {
      const { of } = task;
      const isTheirs =
        of !== undefined &&
        (of.opened_by === who.id || of.applicant === who.emailKey || (of.firm !== null && who.firms.includes(of.firm)));
      if (isTheirs) for (const act of staffActs) expect(can(who, act, task)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a person without a role and without a firm of the case sees only what they filed, with an account or before', () => {
  fc.assert(
    fc.property(person, aCase, (who, one) => {
      const stranger = { ...who, roles: [], firms: who.firms.filter((firm) => firm !== one.firm) };
      const isTheirs = one.opened_by === null ? one.applicant === who.emailKey : one.opened_by === who.id;
      expect(can(stranger, 'see', one)).toBe(who.institution === one.institution && isTheirs);
    }),
  );
});

test('what a stranger without an account filed in a firm’s name is not shown to the firm’s people', () => {
  fc.assert(
    fc.property(person, aCase, firm, (who, one, ofBoth) => {
      const colleague = { ...who, institution: one.institution, roles: [], firms: [ofBoth] };
      const filed = { ...one, firm: ofBoth, opened_by: null, applicant: 'baska.biri@example.com' };
      expect(can(colleague, 'see', filed)).toBe(false);
      expect(can(colleague, 'see', { ...filed, opened_by: 'somebody of the firm' })).toBe(true);
    }),
  );
});

test('who may decide sees, and another role takes nothing away that one could see', () => {
  fc.assert(
    fc.property(person, post, aTask, (who, more, task) => {
      if (can(who, 'decide', task) && !task.of) expect(can(who, 'see', task)).toBe(true);
      if (can(who, 'see', task)) expect(can({ ...who, roles: [...who.roles, more] }, 'see', task)).toBe(true);
    }),
  );
});

test('somebody else’s claim stops everybody but coordinators', () => {
  fc.assert(
    fc.property(person, aTask, (who, task) => {
      const isOthers = task.assignee !== null && task.assignee !== undefined && task.assignee !== who.id;
      if (!isOthers) return;
      expect(can(who, 'claim', task)).toBe(false);
      const withoutCoordinating = { ...who, roles: who.roles.filter(({ role }) => role !== 'coordinator') };
      for (const act of ['decide', 'release', 'assign'] as const)
        expect(can(withoutCoordinating, act, task)).toBe(false);
    }),
  );
});

test('a role at a unit holds for the units below it and for no other', () => {
  fc.assert(
    fc.property(post, unit, (held, asked) => {
      const isAbove = unitAndAbove(asked).some(({ id }) => id === held.unit);
      expect(holds([held], held.role, asked)).toBe(isAbove);
    }),
  );
});

test('a unit is kept by an administrator of it or of one above it, in their own institution', () => {
  fc.assert(
    fc.property(actor, unit, (who, asked) => {
      const mayKeep = can(who, 'keep', { kind: 'unit', unit: asked });
      if (!mayKeep) return;
      expect(who.kind === 'person' && who.roles.some(({ role }) => role === 'administrator')).toBe(true);
      expect(asked === who.institution || asked.startsWith(`${who.institution}/`)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a clerk of İKMİB decides what lies on İKMİB’s desk; a clerk of UİB does not see it', () => {
  const of = { id: 'case-1', institution: 'tim', opened_by: null, firm: '1000000018', desks: [] } as const;
  const task: TaskThing = {
    kind: 'task',
    institution: 'tim',
    of,
    desks: [{ role: 'membershipClerk', unit: 'tim/ikmib' }],
    assignee: null,
  };
  const clerkAt = (unit: string): Person => ({
    ...{
      kind: 'person',
      id: 'elif',
      session: 's',
      institution: 'tim',
      name: 'Elif Kaya',
      emailKey: 'elif@example.com',
    },
    ...{ roles: [{ role: 'membershipClerk', unit }], firms: [] },
  });
  expect(can(clerkAt('tim/ikmib'), 'decide', task)).toBe(true);
  expect(can(clerkAt('tim/immib'), 'decide', task)).toBe(true);
  expect(can(clerkAt('tim/uib'), 'decide', task)).toBe(false);
});
