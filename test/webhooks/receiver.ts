import { createHmac } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Switches } from '../../outside/simulation/faults.ts';
import { startReceiver } from '../../outside/webhooks/simulator.ts';
import type { Call } from '../../outside/webhooks/store.ts';
import { published } from '../stack/published.ts';

export type StartedReceiver = Awaited<ReturnType<typeof startedReceiver>>;

/** A unit's own software, with a ledger of its own. */
export async function startedReceiver() {
  const receiver = await startReceiver({ port: 0, dataDir: await mkdtemp(join(published().folder, 'receiver-')) });
  const ask = async (path: string, init?: RequestInit) => (await fetch(receiver.url + path, init)).json();
  return {
    ...receiver,
    calls: async (path: string): Promise<Call[]> =>
      ((await ask('/calls')) as { calls: Call[] }).calls.filter((call) => call.path === path),
    behave: (switches: Switches) => ask('/switches', { method: 'PUT', body: JSON.stringify(switches) }),
  };
}

/** As the documentation tells receivers to judge, written without a line of ours. */
export function isGenuine(secret: string, { id, timestamp, body, signature }: Call): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return signature.split(' ').includes(`v1,${expected}`);
}

export const told = ({ body }: Call) =>
  JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> };
