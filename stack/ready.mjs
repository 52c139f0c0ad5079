// Runs on any Node from 20 on, before anything is installed: therefore plain JavaScript without a dependency.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs what is missing, then runs a TypeScript file of the project on Node 24. */
export async function runReady(file, args = []) {
  if (major(process.versions.node) < 20) fail(`Node ${process.versions.node} eski; Node 20 ya da üstünü kurun.`);
  process.chdir(root);
  if (!installed()) install();
  const node = findNode();
  const path = join(root, file);
  process.argv = [process.argv[0], path, ...args];
  if (node === process.execPath) await import(pathToFileURL(path).href);
  else process.exitCode = await runOn(node, [path, ...args]);
}

function installed() {
  const [wanted, there] = ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesOf);
  const same = ([name, { version, integrity }]) =>
    there[name]?.version === version && there[name]?.integrity === integrity;
  return Object.entries(wanted).every((entry) => entry[0] === '' || same(entry) || absentByChoice(entry, there));
}

/** Packages for other machines are in the lockfile and not in the folder. */
const absentByChoice = ([name, about], there) =>
  !(name in there) && (about.optional || about.peer || about.devOptional);

function packagesOf(lockfile) {
  const path = join(root, lockfile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** What the lockfile says. Not `npm ci`: it refuses a lockfile that lacks the packages of machines other than ours. */
function install() {
  console.log('Paketler kuruluyor…');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const options = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--loglevel=error'];
  const done = spawnSync(npm[0], [...npm.slice(1), ...options], { stdio: 'inherit', cwd: root });
  if (done.status !== 0) fail('Paketler kurulamadı; ağ bağlantısına bakıp komutu yeniden çalıştırın.');
}

function findNode() {
  const pinned = join(root, 'node_modules', '.bin', 'node');
  if (major(process.versions.node) === 24) return process.execPath;
  if (major(spawnSync(pinned, ['--version'], { encoding: 'utf8' }).stdout?.slice(1) ?? '') >= 24) return pinned;
  if (major(process.versions.node) > 24) return process.execPath;
  return fail('Bu makine için hazır bir Node 24 yok; Node 24 kurup PATH içinde öne alın.');
}

/** Ctrl-C reaches the program itself; the channel tells it when this process dies in another way. */
function runOn(node, args) {
  const program = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal));
  return new Promise((resolve) => program.once('exit', (code) => resolve(code ?? 1)));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const major = (version) => Number.parseInt(version, 10) || 0;
