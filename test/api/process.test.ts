import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../stack/process/ports.ts';
import { freshDatabase } from '../stack/database.ts';
import { published } from '../stack/published.ts';
import { ask } from './http.ts';

let child: ChildProcess;
afterEach(() => void child.kill('SIGKILL'));

test('R7, R8: the API starts while Temporal is away, answers, and on SIGTERM leaves with nothing unanswered', async () => {
  const database = await freshDatabase();
  const [port, nobody] = [await freePort(), await freePort()];
  const dataDir = await mkdtemp(join(published().folder, 'api-process-'));
  const { PATH } = process.env;
  child = spawn(process.execPath, ['api/main.ts'], {
    env: {
      ...{ PATH, DEMONSTRATION: '1', DATABASE_URL: database.url, DATA_DIR: dataDir, PORT: String(port) },
      ...{ TEMPORAL_ADDRESS: `127.0.0.1:${nobody}`, NODE_NO_WARNINGS: '1' },
    },
  });
  const output = outputOf(child);
  const exited = once(child, 'exit');
  await answering(port, child);
  expect((await ask(port, 'GET', '/readyz')).json).toEqual({ status: 'ready', degraded: ['temporal'] });
  const body = { email: 'nobody@example.com', password: 'üç kırlangıç bir dam' };
  const inFlight = ask(port, 'POST', '/api/session', { body });
  await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill('SIGTERM');
  expect((await inFlight).json.code).toBe('WrongCredentials');
  expect(await exited).toEqual([0, null]);
  expect(output()).toContain('"msg":"left"');
  expect(output()).not.toContain('example.com');
  await database.drop();
});

function outputOf(child: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => chunks.push(String(chunk)));
  return () => chunks.join('');
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const status = await ask(port, 'GET', '/healthz').then(
      (reply) => reply.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the API ended before it answered');
}
