import fc from 'fast-check';
import type { Person, Post } from '../../domain/actor.ts';
import { type CaseThing, can, inPlaceOf, type TaskThing } from '../../domain/permission.ts';
import { roleNames } from '../../domain/roles.ts';
import { type Absence, type Colleague, chainOf, postsInPlace } from '../../domain/substitution.ts';
import { unitAndAbove } from '../../domain/units.ts';

const names = ['ayşe', 'barış', 'cem', 'deniz', 'elif'];
const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
const units = ['tim', 'tim/immib', 'tim/ikmib', 'tim/uib'];
const name = fc.constantFrom(...names);
const day = fc.constantFrom(...days);
const unit = fc.constantFrom(...units);
const role = fc.constantFrom(...roleNames);
const firm = fc.constantFrom('1000000018', '1000000026');
const post: fc.Arbitrary<Post> = fc.record({ role, unit });

const absence: fc.Arbitrary<Absence> = fc
  .record({
    ...{ person: name, substitute: name, from: day, to: day },
    ...{ role: fc.option(role), unit: fc.option(unit, { freq: 3 }) },
  })
  .filter(({ person, substitute, from, to }) => person !== substitute && from <= to);
const absences = fc.array(absence, { maxLength: 10 });
const staff: fc.Arbitrary<Colleague[]> = fc
  .tuple(...names.map(() => fc.record({ posts: fc.array(post, { maxLength: 3 }), firms: fc.uniqueArray(firm) })))
  .map((all) => all.map((one, nth) => ({ ...one, ...known(names[nth]!) })));
const known = (id: string) => ({ id, name: id, emailKey: `${id}@example.com` });

const firmFiled = fc.option(firm);
const aTask: fc.Arbitrary<TaskThing> = fc
  .record({
    ...{ opened_by: fc.option(name), firm: firmFiled, applicant: fc.option(name, { nil: undefined }) },
    ...{ desks: fc.array(post, { minLength: 1, maxLength: 3 }), assignee: fc.option(name) },
  })
  .map(({ opened_by, firm, applicant, desks, assignee }) => {
    const of: Omit<CaseThing, 'kind'> = {
      ...{ id: 'case', institution: 'tim', opened_by, firm, desks },
      applicant: applicant && `${applicant}@example.com`,
    };
    return { kind: 'task', institution: 'tim', of, desks, assignee };
  });

/** Somebody as the API knows them on a day. */
function actorOf(colleague: Colleague, everybody: readonly Colleague[], all: readonly Absence[], day: string): Person {
  const { posts, ...whose } = colleague;
  const roles = [...posts, ...postsInPlace(colleague.id, everybody, all, day)];
  return { kind: 'person', session: 's', institution: 'tim', ...whose, roles };
}

const isPartyTo = ({ id, emailKey, firms }: Colleague, { of }: TaskThing) =>
  of!.opened_by === id || of!.applicant === emailKey || (of!.firm !== null && firms.includes(of!.firm));

test('R24: a chain of substitutes ends at one person who is not absent, or in a circle at nobody', () => {
  fc.assert(
    fc.property(name, post, absences, day, (holder, held, all, today) => {
      const { acts, passed } = chainOf(holder, held, all, today);
      expect(new Set(passed).size).toBe(passed.length);
      if (acts === undefined) expect(passed.length).toBeGreaterThan(1);
      else expect(chainOf(acts, held, all, today)).toEqual({ passed: [], acts });
      if (acts !== undefined) expect(passed).not.toContain(acts);
    }),
    { numRuns: 1000 },
  );
});

test('R24: whatever the absences, at most one person stands in for a post of somebody absent', () => {
  fc.assert(
    fc.property(staff, absences, day, (everybody, all, today) => {
      const held = everybody.flatMap(({ id }) => postsInPlace(id, everybody, all, today).map((lent) => ({ id, lent })));
      const actsFor = new Map<string, Set<string>>();
      for (const { id, lent } of held) {
        const key = `${lent.inPlaceOf![0]!.id} ${lent.role} ${lent.unit}`;
        actsFor.set(key, (actsFor.get(key) ?? new Set()).add(id));
      }
      for (const acting of actsFor.values()) expect(acting.size).toBe(1);
    }),
    { numRuns: 1000 },
  );
});

test('R24: a post in somebody’s place is a post that they have, on a day of their absence, and gone on the others', () => {
  fc.assert(
    fc.property(staff, absences, day, (everybody, all, today) => {
      const isAway = (id: string) => all.some(({ person, from, to }) => person === id && from <= today && today <= to);
      for (const { id } of everybody)
        for (const { role, unit, inPlaceOf } of postsInPlace(id, everybody, all, today)) {
          const holder = everybody.find((one) => one.id === inPlaceOf![0]!.id)!;
          expect(holder.posts).toContainEqual({ role, unit });
          for (const passed of inPlaceOf!) expect(isAway(passed.id)).toBe(true);
          expect(postsInPlace(id, everybody, all, '2027-01-04')).toEqual([]);
        }
    }),
    { numRuns: 500 },
  );
});

test('R24: administering and auditing pass to nobody, and a coordinator’s word no further than their unit', () => {
  fc.assert(
    fc.property(staff, absences, day, (everybody, all, today) => {
      for (const { id } of everybody)
        for (const { role } of postsInPlace(id, everybody, all, today))
          expect(['administrator', 'auditor']).not.toContain(role);
      const bounded = all.map((one) => ({ ...one, unit: 'tim/immib' }));
      for (const { id } of everybody)
        for (const { role, unit } of postsInPlace(id, everybody, bounded, today)) {
          expect(unitAndAbove(unit).map(({ id }) => id)).toContain('tim/immib');
          expect(role).not.toBe('operator');
        }
    }),
    { numRuns: 500 },
  );
});

test('R24: somebody without a post of their own stands in for nobody', () => {
  fc.assert(
    fc.property(staff, absences, day, name, (everybody, all, today, left) => {
      const without = everybody.map((one) => (one.id === left ? { ...one, posts: [] } : one));
      expect(postsInPlace(left, without, all, today)).toEqual([]);
    }),
  );
});

test('R23, R24: nobody decides what they or their firm filed, whoever’s substitute they are', () => {
  fc.assert(
    fc.property(staff, absences, day, aTask, (everybody, all, today, task) => {
      for (const colleague of everybody.filter((one) => isPartyTo(one, task)))
        for (const act of ['claim', 'decide'] as const)
          expect(can(actorOf(colleague, everybody, all, today), act, task)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('R23, R24: what a party may not decide it does not get decided in its place, by however long a chain', () => {
  fc.assert(
    fc.property(staff, absences, day, aTask, (everybody, all, today, task) => {
      for (const colleague of everybody) {
        const actor = actorOf(colleague, everybody, all, today);
        const onlyThroughParties = actor.roles.filter(({ inPlaceOf: passed }) =>
          passed?.some(({ id }) => isPartyTo(everybody.find((one) => one.id === id)!, task)),
        );
        for (const act of ['claim', 'decide'] as const)
          expect(can({ ...actor, roles: onlyThroughParties }, act, task)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

test('R24: whoever acts by a post of their own acts in nobody’s place; otherwise the absent holder is named', () => {
  fc.assert(
    fc.property(staff, absences, day, aTask, (everybody, all, today, task) => {
      for (const colleague of everybody) {
        const actor = actorOf(colleague, everybody, all, today);
        if (!can(actor, 'decide', task)) continue;
        const named = inPlaceOf(actor, 'decide', task);
        const byOwn = can({ ...actor, roles: actor.roles.filter((one) => !one.inPlaceOf) }, 'decide', task);
        expect(named === undefined).toBe(byOwn);
        if (named !== undefined) expect(everybody.find(({ id }) => id === named)!.posts.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test('Ayşe is on leave and Barış stands in; when he is ill too, Cem does, and when Cem names Ayşe nobody does', () => {
  const held = { role: 'membershipClerk', unit: 'tim/ikmib' } as const;
  const away = (person: string, substitute: string, more: Partial<Absence> = {}): Absence => ({
    ...{ person, substitute, role: null, unit: null, from: '2026-11-20', to: '2026-11-22' },
    ...more,
  });
  const acts = (...all: Absence[]) => chainOf('ayşe', held, all, '2026-11-21').acts;
  expect(acts(away('ayşe', 'barış'))).toBe('barış');
  expect(acts(away('ayşe', 'barış'), away('barış', 'cem'))).toBe('cem');
  expect(acts(away('ayşe', 'barış'), away('barış', 'cem'), away('cem', 'ayşe'))).toBeUndefined();
  expect(acts(away('ayşe', 'barış'), away('barış', 'cem', { role: 'coordinator' }))).toBe('barış');
  expect(acts(away('ayşe', 'barış'), away('ayşe', 'cem', { role: 'membershipClerk' }))).toBe('cem');
});
