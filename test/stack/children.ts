import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The processes that a process has started and that it has still. */
export const childrenOf = (parent: number): number[] =>
  (existsSync('/proc/self/stat') ? inProc() : fromPs()).filter(([, of]) => of === parent).map(([pid]) => pid);

type PidAndParent = [pid: number, parent: number];

const inProc = (): PidAndParent[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .map((pid) => [pid, parentOf(pid)]);

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

const fromPs = (): PidAndParent[] =>
  execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as PidAndParent);
