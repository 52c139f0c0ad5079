import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';

/** One look for all who wait, fifty times a second: whoever waits costs the database the same, however many they are. */
export function watchTasks(db: Knex) {
  const waiting = new Map<string, () => void>();
  let stopped = false;
  const looking = look();

  async function look() {
    while (!stopped) {
      const ids = [...waiting.keys()];
      const there: string[] = ids.length === 0 ? [] : await db('tasks').whereIn('id', ids).pluck('id');
      for (const id of there) waiting.get(id)?.();
      await pause(20);
    }
  }

  return {
    opened: async (id: string) => {
      await new Promise<void>((resume) => waiting.set(id, resume));
      waiting.delete(id);
    },
    stop: () => {
      stopped = true;
      return looking;
    },
  };
}
