import { proxyActivities } from '@temporalio/workflow';

type Attended = <T>(of: string, run: () => Promise<T>) => Promise<T>;

/** The story's own activities; one whose retries are spent becomes the operators' task. */
export function effectsOf<A extends object>(attended: Attended): A {
  const bare = proxyActivities<Record<string, (...args: unknown[]) => Promise<unknown>>>({
    startToCloseTimeout: '1 minute',
    heartbeatTimeout: '10s',
    retry: { maximumAttempts: 8, maximumInterval: '1 minute' },
  });
  const call =
    (_: object, name: string) =>
    (...args: unknown[]) =>
      attended(name, () => bare[name]!(...args));
  return new Proxy({}, { get: call as never }) as A;
}
