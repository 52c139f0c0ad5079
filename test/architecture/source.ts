import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export type Source = { readonly path: string; readonly text: string };

export const apart = ['node_modules', 'test', 'bench', 'docs'];

export function topFolders(): string[] {
  return readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

export function sourcesIn(folder: string, ending = '.ts'): Source[] {
  return filesIn(folder)
    .filter((path) => path.endsWith(ending) && !path.startsWith('web/dist'))
    .map(sourceAt);
}

function sourceAt(path: string): Source {
  return { path, text: readFileSync(path, 'utf8') };
}

export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Every TypeScript file of the product; `bench` and `test` are asked for by name. */
export const product: readonly Source[] = [
  ...readdirSync('.')
    .filter((name) => name.endsWith('.ts') && !name.startsWith('.'))
    .map(sourceAt),
  ...topFolders()
    .filter((name) => !apart.includes(name))
    .flatMap((name) => sourcesIn(name)),
  ...sourcesIn('web', '.tsx'),
];

/** Lines that match, each with its place; what it is worth to look at is the caller's affair. */
export const linesThat = (pattern: RegExp, sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );

export type Import = {
  readonly from: string;
  /** A path of the project, or a package. */
  readonly to: string;
  readonly isOurs: boolean;
  readonly onlyTypes: boolean;
};

const statement = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s*from\s*)?'([^']+)'|\bimport\('([^']+)'\)/gm;

const importsOf = ({ path, text }: Source): Import[] =>
  [...text.matchAll(statement)].map(([, type, names = '', to, called]) => {
    const target = (to ?? called)!;
    const isOurs = target.startsWith('.');
    return {
      ...{ from: path, to: isOurs ? normalize(join(dirname(path), target)) : target, isOurs },
      onlyTypes: type !== undefined || areTypes(names),
    };
  });

const areTypes = (names: string) =>
  names.startsWith('{') &&
  names
    .replace(/[{}]/g, '')
    .split(',')
    .filter((name) => name.trim() !== '')
    .every((name) => name.trim().startsWith('type '));

export const imports: readonly Import[] = product.flatMap(importsOf);

/** Everything that is loaded, directly or by others, when a file is: ours and packages. */
export function loadedBy(path: string): Import[] {
  const graph = Map.groupBy(
    imports.filter(({ onlyTypes }) => !onlyTypes),
    ({ from }) => from,
  );
  const loaded = new Map<string, Import>();
  const walk = (from: string) => {
    for (const one of graph.get(from) ?? []) {
      if (loaded.has(one.to)) continue;
      loaded.set(one.to, one);
      walk(one.to);
    }
  };
  walk(path);
  return [...loaded.values()];
}
