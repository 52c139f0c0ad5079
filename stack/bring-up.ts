import { type Config, loadConfig } from '../config.ts';
import { type Board, printBoard, writeBoard } from './board.ts';
import { chromeIsThere } from './chrome.ts';
import { setCurrentVersion } from './current-version.ts';
import { loadPeople } from './people.ts';
import type { Child } from './process/child.ts';
import { heapOfApi } from './process/heap.ts';
import { portIsFree } from './process/ports.ts';
import { StartProblem } from './process/problem.ts';
import { runProgram, surroundings } from './programs.ts';
import type { Running } from './running.ts';
import { database, type TemporalAddresses, temporal } from './servers.ts';
import { portsInUse, type Settings, titleOf } from './settings.ts';
import { temporalIsThere } from './temporal/given.ts';
import { buildWeb } from './web.ts';

/** Everything in the order in which one needs the other; ends in the board. */
export async function bringUp(running: Running): Promise<void> {
  chromeIsThere(process.env['CHROME_PATH'] || undefined);
  await portsAreFree(running.settings);
  await givenWillDo(running.settings);
  const [databases, addresses, outside] = await Promise.all([
    database(running),
    temporal(running),
    surroundings(running),
    buildWeb(),
  ]);
  const env = { DATABASE_URL: databases.url, TEMPORAL_ADDRESS: addresses.address, ...outside };
  const config = loadConfig({ ...process.env, DEMONSTRATION: '1', ...env });
  const [people] = await Promise.all([loadPeople(databases), ourselves(running, config, env)]);
  const board = boardOf(running.settings, databases.ownerUrl, addresses, outside);
  writeBoard(running.settings.dataDir, { ...board, people });
  const hosts = config.institutions.map((institution) => config.baseUrls[institution]);
  printBoard({ ...board, people }, running.settings.dataDir, hosts);
}

async function portsAreFree(settings: Settings) {
  for (const name of portsInUse(settings)) {
    const port = settings.ports[name];
    if (await portIsFree(port)) continue;
    throw new StartProblem(
      `Port ${port} (${titleOf(name)}) dolu; onu kullanan programı kapatın ya da başka bir port verin: ${name}=${port < 50_000 ? port + 10_000 : port - 10_000} npm start`,
    );
  }
}

/** What cannot be used is said before anything is started. */
async function givenWillDo({ given }: Settings) {
  const config = loadConfig({ DATABASE_URL: 'postgres://127.0.0.1/evrak', ...process.env, DEMONSTRATION: '1' });
  if (given.TEMPORAL_ADDRESS !== undefined) await temporalIsThere(config);
}

async function ourselves(running: Running, config: Config, env: Readonly<Record<string, string>>) {
  const app = `http://127.0.0.1:${config.port}/readyz`;
  await Promise.all([
    runProgram(running, {
      name: 'workers',
      title: 'İşçiler',
      file: 'workers/main.ts',
      env,
      ready: workersPoll(config),
    }),
    runProgram(running, {
      name: 'api',
      title: 'Uygulama',
      file: 'api/main.ts',
      env: { ...env, ...heapOfApi },
      ready: answersOk(app),
    }),
  ]);
}

const workersPoll = (config: Config) => async (child: Child) => {
  const { temporalAddress: address, temporalNamespace: namespace, deploymentName } = config;
  const deployment = { address, namespace, deploymentName, taskQueue: 'cases', since: new Date() };
  return (await setCurrentVersion(deployment, patience(child))) !== undefined;
};

const answersOk = (url: string) => async (child: Child) => {
  for (const giveUp = patience(child); !giveUp(); await new Promise((later) => setTimeout(later, 100))) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
};

function patience(child: Child): () => boolean {
  const until = performance.now() + 120_000;
  return () => !child.running() || performance.now() > until;
}

function boardOf(
  { ports, given }: Settings,
  postgres: string,
  { address, ui }: TemporalAddresses,
  outside: Awaited<ReturnType<typeof surroundings>>,
): Omit<Board, 'people'> {
  return {
    app: `http://localhost:${ports.PORT}`,
    mailbox: given.SMTP_URL === undefined ? `http://localhost:${ports.MAILBOX_PORT}` : null,
    ...{ temporal: address, temporalUi: ui, postgres },
    simulators: { eBirlik: outside.E_BIRLIK_URL, virusScanner: outside.VIRUS_SCANNER },
  };
}
