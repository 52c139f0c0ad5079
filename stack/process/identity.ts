import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What a process is, besides its number, which the machine gives again to others: when it began and its command line.
 * Undefined when there is none.
 */
export function identityOf(pid: number): string | undefined {
  if (existsSync('/proc/self/stat')) return identityInProc(pid);
  const ps = spawnSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? ps.stdout.trim() : undefined;
}

function identityInProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return fields[0] === 'Z' ? undefined : `${fields[19]} ${command}`;
  } catch {
    return undefined;
  }
}
