import { apart, type Import, imports, loadedBy, topFolders } from './source.ts';

/** Who may take values from whom. A folder that is not here may not exist: it says first what it may know. */
const values: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  'failpoint.ts': [],
  'config.ts': ['domain'],
  client: [],
  workflows: ['domain'],
  db: ['domain'],
  files: ['domain'],
  outside: ['domain'],
  templates: ['domain'],
  temporal: [],
  migrations: ['domain'],
  activities: ['domain', 'db', 'files', 'outside', 'templates', 'failpoint.ts'],
  workers: [
    'config.ts',
    'domain',
    'db',
    'files',
    'outside',
    'templates',
    'temporal',
    'activities',
    'workflows/catalogue.ts',
  ],
  api: [
    ...['config.ts', 'domain', 'db', 'files', 'temporal', 'failpoint.ts', 'workflows/catalogue.ts'],
    ...['outside/e-birlik/client.ts', 'outside/virus-scanner/client.ts'],
    ...['outside/webhooks/networks.ts', 'outside/webhooks/signature.ts'],
  ],
  'api/demonstration': ['templates'],
  web: [
    'domain/form/parts.ts',
    'domain/form/paper-name.ts',
    'domain/form/shown.ts',
    'domain/text.ts',
    'domain/money.ts',
    'domain/countries.ts',
  ],
  stack: ['config.ts', 'domain', 'db', 'outside', 'api/identity/password-hash.ts'],
};

/** Types cost nothing at run time, and are still a dependency. */
const types: Readonly<Record<string, readonly string[]>> = {
  workflows: ['activities'],
  temporal: ['workflows/kit/contract.ts'],
  activities: ['config.ts', 'workflows/kit', 'workflows/catalogue.ts'],
  api: ['templates/account.ts'],
  web: ['api', 'domain'],
};

const inside = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const placesOf = (path: string, rules: typeof values) =>
  Object.entries(rules).flatMap(([place, allowed]) => (inside(path, place) ? allowed : []));
const top = (path: string) => path.split('/')[0]!;

function isAllowed({ from, to, onlyTypes }: Import): boolean {
  if (top(from) === top(to)) return true;
  const allowed = [...placesOf(from, values), ...(onlyTypes ? placesOf(from, types) : [])];
  return allowed.some((place) => inside(to, place));
}

test('imports go one way', () => {
  const known = imports.filter(({ isOurs }) => isOurs);
  expect(known.length).toBeGreaterThan(500);
  expect(known.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} takes from ${to}`)).toEqual([]);
  expect(topFolders().filter((name) => !apart.includes(name) && !(name in values))).toEqual([]);
});

const packagesOf = (loaded: readonly Import[]) =>
  [...new Set(loaded.filter(({ isOurs }) => !isOurs).map(({ to }) => to))].sort();

test('domain reaches nothing outside: its packages only reckon', () => {
  const taken = imports.filter(({ from, onlyTypes }) => inside(from, 'domain') && !onlyTypes);
  expect(packagesOf(taken)).toEqual(['ajv/dist/2020.js', 'ibantools', 'temporal-polyfill']);
});

test('a story loads nothing but the workflow library, the calendar and what is light in domain: no schema library', () => {
  const loaded = loadedBy('workflows/index.ts');
  expect(loaded.length).toBeGreaterThan(20);
  expect(packagesOf(loaded)).toEqual(['@temporalio/workflow']);
});

test('the API loads neither workflow code nor activities, by whatever way', () => {
  const loaded = loadedBy('api/main.ts').map(({ to }) => to);
  expect(loaded.length).toBeGreaterThan(100);
  const declarations = /^workflows\/(catalogue|.*\/process)\.ts$/;
  expect(loaded.filter((to) => /^(workflows|activities|workers)\//.test(to) && !declarations.test(to))).toEqual([]);
  expect(loaded).not.toContain('@temporalio/workflow');
});
