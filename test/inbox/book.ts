import type { Problem } from '../../client/client.ts';

/** A list as somebody read it, from its first page to its last, and when. */
export type Walk = { readonly from: Date; readonly to: Date; readonly tasks: readonly string[] };

/** What each of them was told, written down outside the product. */
export function openBook() {
  const decided = new Map<string, string>();
  const losers: { readonly task: string; readonly problem: Problem }[] = [];
  const walks: Walk[] = [];
  const strays: string[] = [];
  return {
    ...{ decided, losers, walks, strays },
    /** Somebody was told that their decision stands. */
    won(task: string, by: string) {
      if (decided.has(task)) strays.push(`${task} was decided by ${decided.get(task)} and by ${by}`);
      decided.set(task, by);
    },
    lost: (task: string, problem: Problem) => void losers.push({ task, problem }),
    /** A list that was asked for after a decision was acknowledged does not show its task, whichever process answers. */
    listed(tasks: readonly string[], known: ReadonlySet<string>) {
      strays.push(...tasks.filter((task) => known.has(task)).map((task) => `${task} is listed although decided`));
      if (new Set(tasks).size < tasks.length) strays.push('a task stands twice in one list');
    },
  };
}

/** What stood in one walk and was decided after the next had ended was there all the time: the next must have it. */
export function skipped(walks: readonly Walk[], answeredAt: ReadonlyMap<string, Date>): string[] {
  return walks.slice(1).flatMap(({ to, tasks }, index) => {
    const there = new Set(tasks);
    return walks[index]!.tasks.filter((task) => (answeredAt.get(task) ?? to) >= to && !there.has(task));
  });
}
