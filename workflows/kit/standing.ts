import type { Process } from '../../domain/process.ts';

/** Where a case stands: at one place, or at one place a part. Only declared arrows are walked. */
export function standingOf({ start, steps, ends }: Process) {
  let whole: readonly string[] = [start.to].flat();
  const parts = new Map<string, readonly string[]>();
  /** Steps that the parts have taken over from the whole: the case itself cannot go back into them. */
  const handedOver = new Set<string>();

  function enter(step: string, part: string) {
    const from = part === '' ? ofTheCase() : (parts.get(part) ?? whole);
    if (!from.includes(step))
      throw new Error(`no arrow leads to ${step} from where the case stands (${from.join(', ')})`);
    if (part !== '' && !parts.has(part)) handedOver.add(step);
  }

  /** What is left of the whole, and the union of where the parts have come to. */
  const ofTheCase = () => [...whole.filter((place) => !handedOver.has(place)), ...[...parts.values()].flat()];

  function leave(step: string, part: string, outcome: string) {
    const { outcomes, expires } = steps[step]!;
    const to = outcome === 'expired' ? expires?.to : outcomes[outcome]?.to;
    if (to === undefined) throw new Error(`${step} has no outcome ${outcome}`);
    if (part !== '') parts.set(part, [to].flat());
    else {
      whole = [to].flat();
      parts.clear();
      handedOver.clear();
    }
  }

  function mayEnd(end: string) {
    const open = parts.size > 0 ? [...parts.values()] : [whole];
    const over = (position: readonly string[]) => position.every((place) => place in ends);
    const fits = open.some((position) => position.includes(end));
    if (!fits || !open.every((position) => position.includes(end) || over(position)))
      throw new Error(`no arrow leads to the end ${end} from where the case stands (${open.flat().join(', ')})`);
  }

  return { enter, leave, mayEnd };
}
