import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

const everyMilliseconds = 20;
const pageBytes = 4_096;

/** Native parsers allocate outside the JavaScript heap, so growth after "ready" is watched from outside (Linux). */
export function watchMemory(child: ChildProcess, growthMegabytes: number, onExcess: () => void): { stop(): void } {
  let atStart: number | undefined;
  child.once('message', () => {
    atStart = residentBytes(child.pid);
  });
  const timer = setInterval(() => {
    const now = residentBytes(child.pid);
    if (now && atStart && now - atStart > growthMegabytes * 1024 * 1024) onExcess();
  }, everyMilliseconds);
  return { stop: () => clearInterval(timer) };
}

function residentBytes(pid: number | undefined): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * pageBytes;
  } catch {
    return undefined;
  }
}
