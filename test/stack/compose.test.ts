import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadConfig } from '../../config.ts';
import { queues } from '../../workers/queues.ts';
import { asked } from './asked.ts';

const compose = readFileSync('docker-compose.yml', 'utf8');
const secrets = ['DATABASE_PASSWORD', 'POSTGRES_PASSWORD', 'TEMPORAL_POSTGRES_PASSWORD', 'LINK_KEY'];
const addresses = { SMTP_URL: 'smtp://mailpit:1025', E_BIRLIK_URL: 'http://e-birlik:4001', MAIL_FROM: 'a@b.example' };
const given = { ...Object.fromEntries(secrets.map((name) => [name, name.repeat(4)])), ...addresses };

test('every secret of docker-compose.yml must be given: it has no default anywhere', () => {
  for (const name of secrets) {
    const uses = compose.match(new RegExp(`\\$\\{${name}\\b[^}]*\\}`, 'g')) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) expect(use).toMatch(/^\$\{\w+:\?/);
  }
});

test('R40: PostgreSQL writes no values of rows into its log, here as in npm start', () => {
  expect(compose).toContain('command: [postgres, -c, log_error_verbosity=terse]');
});

test('the environment that docker-compose.yml gives is one that the configuration accepts outside a demonstration', () => {
  const block = compose.slice(compose.indexOf('x-environment'), compose.indexOf('x-workers'));
  const set = [...block.matchAll(/^ {2}([A-Z_]+): (?:&\w+ )?(.*)$/gm)].map(([, name, value]) => [
    name,
    filledIn(value!),
  ]);
  const urls = {
    BASE_URL_TIM: 'https://tim.example',
    BASE_URL_BTHK: 'https://b.example',
    BASE_URL_TICARET: 'https://t.example',
  };
  const config = loadConfig({ ...Object.fromEntries(set), ...urls, DATA_DIR: '/data' });
  expect(config).toMatchObject({
    demonstration: false,
    host: '0.0.0.0',
    temporalNamespace: 'evrak',
    trustedProxies: 1,
  });
  expect(new URL(config.databaseUrl).username).toBe('evrak_app');
});

test('docker-compose.yml hands on every variable that npm start knows, except what the image has fixed', () => {
  const fixed = ['DEMONSTRATION', 'DATA_DIR', 'HOST', 'CHROME_PATH', 'WEB_DIR'];
  const handedOn = new Set(
    [...compose.matchAll(/^ +([A-Z_]+): /gm), ...compose.matchAll(/\b([A-Z_]+): /g)].map(([, name]) => name),
  );
  expect(asked(loadConfig).filter((name) => !handedOn.has(name) && !fixed.includes(name))).toEqual([]);
});

test('every queue has workers, every program of ours a health check, and a job makes the workers’ version current', () => {
  for (const queue of queues) expect(compose).toMatch(new RegExp(`QUEUES: ${queue}\\b`));
  const service = (name: string) => new RegExp(`^  ${name}:\\n(?:    .*\\n|\\n)+`, 'm').exec(compose)![0];
  expect(service('api')).toContain('healthcheck:');
  expect(/^x-workers:.*?^services:/ms.exec(compose)![0]).toContain('stack/workers-poll.ts');
  expect(service('current-version')).toMatch(
    /stack\/current-version\.ts.*workers-cases: \{ condition: service_healthy \}/s,
  );
});

// Docker itself is the judge where it is installed; npm test needs no docker.
if (spawnSync('docker', ['compose', 'version']).status === 0) {
  test('docker compose finds docker-compose.yml valid with the secrets given, and refuses it without one', () => {
    const config = (env: NodeJS.ProcessEnv) =>
      spawnSync('docker', ['compose', '--profile', 'demo', 'config', '--quiet'], {
        env: { PATH: process.env['PATH'], ...env },
      });
    expect(String(config(given).stderr)).toBe('');
    expect(config(given).status).toBe(0);
    expect(String(config({ ...given, LINK_KEY: '' }).stderr)).toContain('LINK_KEY');
  });
}

const filledIn = (value: string) =>
  value.replaceAll(/\$\{(\w+):(.)([^}]*)\}/g, (_all, name: string, kind: string, rest: string) =>
    String((given as Record<string, string>)[name] ?? (kind === '-' ? rest : '')),
  );
