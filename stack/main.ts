import { ConfigProblem } from '../config.ts';
import { bringUp } from './bring-up.ts';
import { openDataFolder } from './data-folder.ts';
import { StartProblem } from './process/problem.ts';
import { Records } from './process/records.ts';
import { Running } from './running.ts';
import { readSettings } from './settings.ts';

let running: Running | undefined;
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
process.once('disconnect', () => void end(0));

try {
  const settings = readSettings();
  openDataFolder(settings.dataDir);
  const records = new Records(settings.dataDir);
  records.claim();
  await records.endOrphans();
  running = new Running(settings, records);
  await bringUp(running);
} catch (error) {
  console.error(error instanceof StartProblem || error instanceof ConfigProblem ? error.message : error);
  await end(1);
}

/** Once in order; asked again while it lasts, at once: then the guard ends what is left. */
async function end(code: number) {
  if (ending) process.exit(130);
  ending = true;
  if (code === 0) console.log('\nEvrak kapatılıyor…');
  await running?.stop();
  process.exit(code);
}
