import { heapOfApi } from '../../stack/process/heap.ts';
import { freePort } from '../../stack/process/ports.ts';
import type { Ground } from './ground.ts';
import type { Program } from './program.ts';

export type RunningApi = { readonly port: number; readonly pid: number };

const product = { file: new URL('../../api/main.ts', import.meta.url), ready: 'listening' };
/** The same with a catalogue of two steps. */
export const twofold = { file: new URL('../twofold/api.ts', import.meta.url) };

/** An API in a process of its own, with the heap that it has everywhere. */
export async function runApi({ run }: Ground, api: Pick<Program, 'file' | 'ready'> = product): Promise<RunningApi> {
  const port = await freePort();
  const { pid } = await run({ name: 'api', ...api, env: { ...heapOfApi, PORT: `${port}` } });
  return { port, pid };
}
