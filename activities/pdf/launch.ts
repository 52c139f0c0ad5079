import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer';
import { unprivileged } from './account.ts';
import { type Chromium, findChromium } from './chromium.ts';
import { browserHome, removeAbandonedHomes } from './homes.ts';
import { pipeTo } from './pipe.ts';
import { chromiumRoom } from './rooms.ts';

export type RunningBrowser = {
  readonly browser: Browser;
  readonly pid: number;
  readonly sandboxed: boolean;
  readonly isAlive: () => boolean;
  /** Ends every process of this browser at once, hung or not, and removes its home. */
  kill(): Promise<void>;
};

const startMilliseconds = 20_000;

export async function launch(dataDir: string, chromePath?: string): Promise<RunningBrowser> {
  const room = await chromiumRoom(dataDir, unprivileged());
  const chromium = await findChromium(room, chromePath);
  await removeAbandonedHomes(room);
  try {
    return await start(chromium, room, true);
  } catch {
    // Some kernels forbid the user namespaces that Chromium's sandbox needs; its user is unprivileged all the same.
    return await start(chromium, room, false);
  }
}

async function start(chromium: Chromium, room: string, sandboxed: boolean): Promise<RunningBrowser> {
  const account = unprivileged();
  const home = await browserHome(room, account);
  const child = spawn(chromium.executable, [...flags(home), ...(sandboxed ? [] : ['--no-sandbox']), 'about:blank'], {
    ...account,
    cwd: home,
    env: { ...chromium.env, HOME: home, TMPDIR: home, XDG_CACHE_HOME: home },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true, // its own process group, so that kill reaches the children of a hung browser
  });
  child.on('error', () => undefined); // told by the wait for 'spawn'
  const kill = () => end(child, home);
  try {
    const browser = await connected(child, kill);
    return { browser, pid: child.pid as number, sandboxed, isAlive: () => browser.connected && isRunning(child), kill };
  } catch (problem) {
    await kill();
    throw problem;
  }
}

async function connected(child: ChildProcess, kill: () => Promise<void>): Promise<Browser> {
  await once(child, 'spawn');
  const deadline = AbortSignal.timeout(startMilliseconds);
  const failure = Promise.race([once(child, 'exit', { signal: deadline }), once(child, 'error', { signal: deadline })]);
  const transport = pipeTo(child, () => void kill());
  const connecting = puppeteer.connect({ transport, defaultViewport: null, downloadBehavior: { policy: 'deny' } });
  connecting.catch(() => undefined);
  const stopped = failure.then(() => {
    throw new Error('Chromium ended before it could be used.');
  });
  stopped.catch(() => undefined);
  return await Promise.race([connecting, stopped]);
}

async function end(child: ChildProcess, home: string): Promise<void> {
  if (isRunning(child) && child.pid) {
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

const isRunning = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

const flags = (home: string): string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${home}`,
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9', // the discard port: nothing listens; a second fence behind the refused requests
  '--proxy-bypass-list=<-loopback>',
  '--no-first-run',
  '--disable-gpu',
  '--disable-webgl',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pings',
  '--mute-audio',
  '--font-render-hinting=none',
];
