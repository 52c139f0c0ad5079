import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const testServersOf = (folder: string) => join(folder, 'test-servers');

/**
 * The SDK starts a time-skipping server for each caller and ends it on `teardown()`; a killed test file leaves it
 * running. Started through this wrapper, each writes its pid first, so that the end of the run, or its guard, finds it.
 */
export async function recorded(folder: string, binary: string): Promise<string> {
  const wrapper = join(folder, 'temporal-test-server');
  await writeFile(wrapper, `#!/bin/sh\necho $$ >> '${testServersOf(folder)}'\nexec '${binary}' "$@"\n`, {
    mode: 0o755,
  });
  return wrapper;
}

export function endRecorded(folder: string) {
  const file = testServersOf(folder);
  if (!existsSync(file)) return;
  for (const pid of readFileSync(file, 'utf8').split('\n').filter(Boolean)) end(Number(pid));
}

function end(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already, as it should.
  }
}
