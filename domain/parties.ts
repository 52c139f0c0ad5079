import { type CaseFacts, type Names, names as productNames, resolved } from './facts.ts';
import type { Process, Who } from './process.ts';

type Asked = { readonly process: Process; readonly facts: CaseFacts; readonly part?: string; readonly names?: Names };

/** The firm that a party of a declaration is in the case at hand; nothing where `who` is no party. */
export function partyNamed(who: Who | undefined, { process, facts, part = '', names = productNames }: Asked) {
  if (who === undefined || !(who in (names.parties ?? {}))) return undefined;
  return resolved(names.parties!, who, { process, facts, part });
}

/** Every firm that has a door in the case or is written to: its people see the case. */
export function partiesOf(asked: Asked): readonly string[] {
  const { steps, mails = {} } = asked.process;
  const doors = Object.values(steps).flatMap(({ by, outcomes }) => [
    by,
    ...Object.values(outcomes).map((one) => one.by),
  ]);
  const named = new Set<Who | undefined>([...doors, ...Object.values(mails).map(({ to }) => to)]);
  const firms = [...named].map((who) => partyNamed(who, asked)).filter((firm) => firm !== undefined);
  return [...new Set(firms)];
}
