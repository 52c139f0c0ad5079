import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../stack/process/ports.ts';
import { type PortName, projectFolder } from '../stack/settings.ts';
import { cpuSeconds } from './cpu.ts';
import { atMost, type Row } from './row.ts';
import { spreadOf } from './spread.ts';

const times = 3;
const portNames: readonly PortName[] = [
  ...(['PORT', 'MAILBOX_PORT', 'SMTP_PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'] as const),
  ...(['E_BIRLIK_PORT', 'VIRUS_SCANNER_PORT', 'VIRUS_SCANNER_SWITCHES_PORT'] as const),
];

/** P10: `npm start` on an empty data folder and on one that was used, until the board is there and the page answers. */
export async function benchStart(): Promise<readonly Row[]> {
  const first: number[] = [];
  const second: number[] = [];
  for (let index = 0; index < times; index++) {
    const env = await surroundings();
    first.push(await secondsToPage(env));
    second.push(await secondsToPage(env));
    await rm(env['DATA_DIR']!, { recursive: true, force: true });
  }
  return [rowOf('first start, with packages installed', first, 12), rowOf('second start', second, 8)];
}

const rowOf = (what: string, seconds: readonly number[], bar: number) => {
  const spread = spreadOf(seconds);
  return atMost({ id: 'P10', what: `${what}, median of ${times}`, value: spread.p50, unit: 's', bar, spread });
};

type Environment = Readonly<Record<string, string>>;

async function surroundings(): Promise<Environment> {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'evrak-start-'));
  await chmod(DATA_DIR, 0o755);
  const ports = await Promise.all(portNames.map(async (name) => [name, String(await freePort())]));
  return { DATA_DIR, ...Object.fromEntries(ports) };
}

async function secondsToPage(env: Environment): Promise<number> {
  const [began, used] = [performance.now(), cpuSeconds(process.pid)];
  const command = spawn('npm', ['start'], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    await boardOf(command);
    while (!(await pageAnswers(env['PORT']!))) await pause(20);
    const seconds = (performance.now() - began) / 1_000;
    console.error(`${seconds.toFixed(1)} s, ${(cpuSeconds(process.pid) - used).toFixed(1)} s of processor time`);
    return seconds;
  } finally {
    await end(command);
  }
}

async function boardOf(command: ChildProcess): Promise<void> {
  let said = '';
  for await (const part of command.stdout!.iterator({ destroyOnReturn: false })) {
    said += part;
    if (said.includes('Evrak hazır.')) return void command.stdout!.resume();
  }
  throw new Error(`npm start ended:\n${said}`);
}

const pageAnswers = (port: string) =>
  fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
    ({ status }) => status < 500,
    () => false,
  );

/** As Ctrl-C does: the whole group of the terminal, of which npm is the first. */
async function end(command: ChildProcess): Promise<void> {
  if (command.exitCode !== null || command.pid === undefined) return;
  const gone = once(command, 'exit');
  process.kill(-command.pid, 'SIGINT');
  await gone;
}
