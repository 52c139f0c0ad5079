import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { projectFolder } from './settings.ts';

const web = join(projectFolder, 'web');
const dist = join(web, 'dist');
const mark = 'made-of';

/** Builds the program for browsers unless what lies there was made of just these sources. */
export async function buildWeb(): Promise<void> {
  const sources = digestOfSources();
  const made = join(dist, mark);
  if (existsSync(made) && readFileSync(made, 'utf8') === sources) return;
  const { build } = await import('vite');
  // Complete or not there at all: another process may be looking, or building too.
  const fresh = await mkdtemp(join(web, 'dist-'));
  await forPeople(() =>
    build({ configFile: join(web, 'vite.config.ts'), logLevel: 'error', build: { outDir: fresh } }),
  );
  for (const file of filesIn(join(fresh, 'assets'))) squeeze(file);
  writeFileSync(join(fresh, mark), sources);
  rmSync(dist, { recursive: true, force: true });
  await rename(fresh, dist).catch(() => rmSync(fresh, { recursive: true, force: true }));
}

/** Also where a test run has it built (NODE_ENV=test): React's parts for developers are half as large again. */
async function forPeople<T>(building: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await building();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Squeezed once here and not for each answer (api/web/assets.ts). */
function squeeze(file: string) {
  if (/\.(js|css)$/.test(file)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}

/** Its own files, those of other folders that it takes from, and the packages. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  const ours = filesIn(web).filter((path) => !relative(web, path).startsWith('dist'));
  const files = [
    import.meta.filename,
    ...ours,
    ...filesIn(join(projectFolder, 'domain')),
    join(projectFolder, 'package-lock.json'),
  ];
  for (const file of files.sort()) hash.update(relative(projectFolder, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
