import { CancellationScope } from '@temporalio/workflow';

/** The first story to end wins; what the others still wait for is closed. Effects come after it has returned, never inside. */
export async function first<S extends readonly (() => Promise<unknown>)[]>(...stories: S) {
  const scope = new CancellationScope();
  const running = stories.map((story) => scope.run(story as () => Promise<Awaited<ReturnType<S[number]>>>));
  try {
    return await Promise.race(running);
  } finally {
    scope.cancel();
    await Promise.allSettled(running);
  }
}
