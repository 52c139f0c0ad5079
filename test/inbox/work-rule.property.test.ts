import fc from 'fast-check';
import type { Person } from '../../domain/actor.ts';
import {
  afterOf,
  beforeOf,
  changeOf,
  type DeskState,
  type DeskTask,
  eventOf,
  mayTake,
  refusalOf,
  type Work,
} from '../../domain/desk-work.ts';
import { can } from '../../domain/permission.ts';

const name = fc.constantFrom('elif', 'baris', 'deniz');
const unit = fc.constantFrom('tim', 'tim/immib', 'tim/ikmib', 'tim/uib');
const role = fc.constantFrom('membershipClerk' as const, 'coordinator' as const);
const firm = fc.constantFrom('1000000018', '1000000026');
const day = fc.option(fc.constantFrom('2026-11-24', '2026-12-01'));
const instant = fc.option(fc.constantFrom('2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z'));
const words = fc.option(fc.constantFrom('Firma aranacak', 'Sirküler eksik'));

const person: fc.Arbitrary<Person> = fc.record({
  ...{ kind: fc.constant('person' as const), session: fc.constant(''), institution: fc.constant('tim' as const) },
  ...{ id: name, name: fc.constant('Elif Kaya'), emailKey: fc.constant('elif@example.com') },
  ...{ roles: fc.array(fc.record({ role, unit }), { maxLength: 2 }), firms: fc.uniqueArray(firm, { maxLength: 1 }) },
});
const state: fc.Arbitrary<DeskState> = fc.record({
  ...{ assignee: fc.option(name), claimedAt: instant, claimedInPlaceOf: fc.constant(null) },
  ...{ note: words, noteBy: fc.option(name), noteAt: instant, followUp: day },
  priority: fc.constantFrom(0, 1, 2),
});
const task: fc.Arbitrary<DeskTask> = fc
  .record({ state, isDecided: fc.boolean(), at: unit, firm: fc.option(firm), opened_by: fc.option(name) })
  .map(({ state, isDecided, at, ...filed }) => {
    const desks = [{ role: 'membershipClerk', unit: at }];
    const of = { ...filed, id: 'case-1', institution: 'tim', desks } as const;
    const { assignee, claimedInPlaceOf } = state;
    return { state, isDecided, thing: { kind: 'task', institution: 'tim', of, desks, assignee, claimedInPlaceOf } };
  });
const work: fc.Arbitrary<Work> = fc.oneof(
  fc.constantFrom<Work>({ act: 'claim' }, { act: 'release' }),
  fc.record({ act: fc.constant('assign' as const), to: fc.option(person, { nil: undefined }) }),
  fc.record({ act: fc.constant('note' as const), note: words }),
  fc.record({ act: fc.constant('priority' as const), priority: fc.constantFrom(0, 1, 2) }),
  fc.record({ act: fc.constant('followUp' as const), followUp: day }),
);
const now = new Date('2026-11-21T08:00:00.000Z');
const later = new Date('2026-11-21T08:05:00.000Z');

const apply = (to: DeskTask, change: Partial<DeskState>): DeskTask => {
  const state = { ...to.state, ...change };
  return { ...to, state, thing: { ...to.thing, assignee: state.assignee, claimedInPlaceOf: state.claimedInPlaceOf } };
};
/** Whatever this person may do to this task, and what it changes. */
const whereDone = (check: (who: Person, work: Work, task: DeskTask, change: Partial<DeskState>) => void) =>
  fc.assert(
    fc.property(person, work, task, (who, work, task) => {
      const change = refusalOf(who, work, task) === undefined && changeOf(who, work, task, now);
      if (change) check(who, work, task, change);
    }),
    { numRuns: 3_000 },
  );

test('R23: what one may not see is not there; what is not there is told of in the same way', () => {
  fc.assert(
    fc.property(person, work, task, (who, work, task) => {
      expect(refusalOf(who, work, undefined)).toBe('NotFound');
      expect(refusalOf(who, work, task) === 'NotFound').toBe(!can(who, 'see', task.thing));
    }),
    { numRuns: 1_000 },
  );
});

test('R6: nothing is done to a decided task, and nothing by whoever is party to the case or sits elsewhere', () => {
  whereDone((who, _, { isDecided, thing }) => {
    expect(isDecided).toBe(false);
    expect(who.firms).not.toContain(thing.of?.firm);
    expect(who.id).not.toBe(thing.of?.opened_by);
    expect(can(who, 'annotate', thing)).toBe(true);
  });
});

test('nobody ends up with a task that they may not decide', () => {
  whereDone((who, work, task, change) => {
    if (!change.assignee) return;
    const holder = work.act === 'assign' ? work.to : who;
    expect(holder!.id).toBe(change.assignee);
    expect(mayTake(holder, task.thing)).toBe(true);
  });
});

test('what somebody else has claimed is moved by coordinators alone', () => {
  whereDone((who, _, task, change) => {
    const isMoved = 'assignee' in change && task.state.assignee !== null && task.state.assignee !== who.id;
    if (isMoved) expect(who.roles.map(({ role }) => role)).toContain('coordinator');
  });
});

test('doing it again changes nothing', () => {
  whereDone((who, work, task, change) => {
    expect(changeOf(who, work, apply(task, change), later)).toBeUndefined();
  });
});

test('undone at once, everything stands as it stood, and is put on record unless it is a follow-up day', () => {
  whereDone((who, work, task, change) => {
    const done = apply(task, change);
    const undo: Work = { act: 'undo', before: beforeOf(change, task.state), after: afterOf(change), to: undefined };
    const back = changeOf(who, undo, done, later) ?? {};
    expect(apply(done, back).state).toEqual(task.state);
    expect(eventOf('t', { by: who.id }, change) === undefined).toBe(work.act === 'followUp');
  });
});

test('what was changed in between is not undone', () => {
  whereDone((who, work, task, change) => {
    if (work.act === 'followUp' || work.act === 'priority') return;
    const since = 'noteAt' in change ? { noteAt: later.toISOString() } : { claimedAt: later.toISOString() };
    const touched = apply(apply(task, change), since);
    const undo: Work = { act: 'undo', before: beforeOf(change, task.state), after: afterOf(change), to: undefined };
    expect(['Changed', 'NotYours']).toContain(refusalOf(who, undo, touched));
  });
});
