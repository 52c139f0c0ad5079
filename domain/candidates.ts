import { type CaseFacts, type Names, names as productNames, resolved } from './facts.ts';
import type { PlaceName } from './names.ts';
import type { Process, Who } from './process.ts';
import { isRole } from './roles.ts';

export type Candidate = { readonly unit: string; readonly role: string; readonly door: string };

/**
 * Who may take a task: every unit at which its role is asked. An outcome that belongs to another role is a door of its
 * own, which puts the task into nobody's inbox. Applicants have no rows: they reach their own cases.
 */
export function candidatesFor(
  process: Process,
  step: string,
  part: string,
  facts: CaseFacts,
  names: Names = productNames,
): readonly Candidate[] {
  const { by, at, inbox, outcomes } = process.steps[step]!;
  const asked = { facts, process, part, names };
  const own = inbox === false ? [] : held(by, at, asked).map((held) => ({ ...held, door: '' }));
  const doors = Object.entries(outcomes).flatMap(([door, outcome]) =>
    outcome.by === undefined ? [] : held(outcome.by, outcome.at ?? at, asked).map((held) => ({ ...held, door })),
  );
  return [...own, ...doors];
}

type Asked = { readonly facts: CaseFacts; readonly process: Process; readonly part: string; readonly names: Names };

function held(who: Who | undefined, at: PlaceName | undefined, asked: Asked) {
  if (who === undefined || !isRole(who)) return [];
  return unitsFor(at ?? (asked.part === '' ? 'institution' : 'part'), asked).map((unit) => ({ unit, role: who }));
}

/** Where nobody is found it falls to the institution, out of which no task can fall. */
function unitsFor(at: PlaceName, asked: Asked): readonly string[] {
  const units = resolved(asked.names.places, at, asked);
  return units.length > 0 ? units : [asked.facts.case.institution];
}
