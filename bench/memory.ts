import { existsSync, readFileSync } from 'node:fs';

/** Resident memory of a process in MB; the system tells (Linux). */
export const residentMegabytes = (pid: number): number => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
};

/** Looks twice a second until it is stopped. */
export function watchMemory(pid: number) {
  const seen = [residentMegabytes(pid)];
  const looking = setInterval(() => isThere(pid) && seen.push(residentMegabytes(pid)), 500);
  return {
    stop: () => {
      clearInterval(looking);
      return { first: seen[0]!, most: Math.max(...seen), last: residentMegabytes(pid) };
    },
  };
}

/** Whoever watches may have failed, and what it looked at has been closed: that is not to hide why. */
const isThere = (pid: number) => existsSync(`/proc/${pid}/status`);
