import { writeFileSync } from 'node:fs';

/**
 * Dies here, once, when a crash test asks for it: FAILPOINT names the point, FAILPOINT_MARKER a file that does not
 * exist yet. The file remembers the death, so that the process started after it goes on.
 */
export function failpoint(name: string, env: NodeJS.ProcessEnv = process.env): void {
  const marker = env['FAILPOINT_MARKER'];
  if (env['FAILPOINT'] !== name || !marker) return;
  if (leave(marker, name)) process.kill(process.pid, 'SIGKILL');
}

function leave(marker: string, name: string): boolean {
  try {
    writeFileSync(marker, name, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
