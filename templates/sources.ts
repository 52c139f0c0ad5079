import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Sources = {
  readonly partials: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, string>>;
};

const folder = new URL('./', import.meta.url);

/** Names are paths without the ending: tim/membershipApplication/welcome, petition.pdf and the like. */
export function templateSources(): Sources {
  const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => path.replaceAll('\\', '/').slice(0, -'.hbs'.length));
  const inPartials = (name: string) => name.startsWith('partials/');
  return {
    partials: Object.fromEntries(names.filter(inPartials).map((name) => [name.slice('partials/'.length), read(name)])),
    templates: Object.fromEntries(names.filter((name) => !inPartials(name)).map((name) => [name, read(name)])),
  };
}

const read = (name: string) => readFileSync(new URL(`${name}.hbs`, folder), 'utf8');
