// Outlives the process that started it by a moment: when its input ends, whatever was still watched is ended too.
// Lines: "+PID" watch, "-PID" forget, "@FILE" watch the pids that stand in this file at the end, "/DIR" remove this folder.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const watched = new Set();
const lists = new Set();
const folders = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('+')) watched.add(Number(line.slice(1)));
  if (line.startsWith('-')) watched.delete(Number(line.slice(1)));
  if (line.startsWith('@')) lists.add(line.slice(1));
  if (line.startsWith('/')) folders.add(line);
}

for (const list of [...lists].filter(existsSync))
  for (const pid of readFileSync(list, 'utf8').split('\n').filter(Boolean)) watched.add(Number(pid));
tell('SIGINT');
for (let waited = 0; waited < 5_000 && [...watched].some(lives); waited += 50)
  await new Promise((done) => setTimeout(done, 50));
tell('SIGKILL');
for (const folder of folders) rmSync(folder, { recursive: true, force: true });

function tell(signal) {
  for (const pid of [...watched].filter(lives)) process.kill(pid, signal);
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
