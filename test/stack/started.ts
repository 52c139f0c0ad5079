import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Board } from '../../stack/board.ts';
import { identityOf } from '../../stack/process/identity.ts';
import { freePort } from '../../stack/process/ports.ts';
import { type PortName, projectFolder } from '../../stack/settings.ts';
import { published } from './published.ts';

const portNames: readonly PortName[] = [
  ...(['PORT', 'MAILBOX_PORT', 'SMTP_PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'] as const),
  ...(['E_BIRLIK_PORT', 'VIRUS_SCANNER_PORT', 'VIRUS_SCANNER_SWITCHES_PORT'] as const),
];

export type Surroundings = Readonly<Record<PortName | 'DATA_DIR', string>>;

/** A data folder and ports of the caller's own, for `npm start`. */
export async function surroundings(): Promise<Surroundings> {
  const DATA_DIR = await mkdtemp(join(published().folder, 'data-'));
  const ports = await Promise.all(portNames.map(async (name) => [name, String(await freePort())]));
  return { DATA_DIR, ...Object.fromEntries(ports) };
}

export type Started = {
  /** What it has printed so far. */
  said(): string;
  /** Resolves when the board is there; rejects with its words when it ends before. */
  ready(): Promise<Board>;
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  readonly pid: number;
};

/** `npm start` without npm. */
export function start(env: Surroundings & Readonly<Record<string, string>>): Started {
  const { NODE_OPTIONS: _jests, COUNT_FILE: _ours, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(projectFolder, 'stack/start.mjs')], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (words += part));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const ready = async () => {
    while (child.exitCode === null && child.signalCode === null) {
      if (words.includes('Evrak hazır.')) return boardIn(env);
      await pause(50);
    }
    throw new Error(`npm start ended: ${words}`);
  };
  return { said: () => words, ready, ended, signal: (name) => void child.kill(name), pid: child.pid ?? 0 };
}

const boardIn = ({ DATA_DIR }: Surroundings) => JSON.parse(readFileSync(join(DATA_DIR, 'board.json'), 'utf8')) as Board;

/** The pids that are recorded on the folder and live, by name. */
export function living({ DATA_DIR }: Surroundings): ReadonlyMap<string, number> {
  const folder = join(DATA_DIR, 'run');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const recorded = names.map((name) => {
    const { pid, identity } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { pid: number; identity: string };
    return { name: name.replace('.json', ''), pid, lives: identityOf(pid) === identity };
  });
  return new Map(recorded.filter(({ lives }) => lives).map(({ name, pid }) => [name, pid]));
}
