import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { routes } from '../../api/routes/index.ts';
import { patienceMs } from '../stack/patience.ts';
import { type Started, start, surroundings } from '../stack/started.ts';
import { blocksOf, runBlocks } from './page.ts';

const page = readFileSync('docs/api.md', 'utf8');

test('docs/api.md speaks of no address that the API does not have', () => {
  const told = [...page.matchAll(/\$APP(\/api\/[^"?\s]*)/g)].map(([, path]) => path!);
  const known = routes.map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));
  expect(told.length).toBeGreaterThan(15);
  expect(told.filter((path) => !known.some((one) => one.test(path)))).toEqual([]);
});

// curl is what the page is about, and not needed for anything else: a machine without it runs the test above.
if (spawnSync('curl', ['--version']).status === 0) {
  let stack: Started;
  afterAll(async () => {
    stack.signal('SIGINT'); // in order, so that nobody still writes into the folder that the run removes
    await stack.ended;
  });

  test('a stranger who pastes docs/api.md after npm start ends signed in, with the clerk’s approval in the history', async () => {
    const env = { ...(await surroundings()), PATIENCE_SECONDS: `${patienceMs / 1000}` };
    stack = start(env);
    await stack.ready();
    const { code, out, problems } = await runBlocks(blocksOf(page), env);
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    expect(out).not.toContain('/problems/');
    expect(out).toContain('Elif Kaya “Onayla” dedi');
    expect(out).toContain('Bu işi Elif Kaya üstlendi.');
    expect(out).toMatch(/Elif Kaya bu işte “Onayla” dedi\. .*\nKaşe okunmuyor\./);
    expect(out).toContain('\nEski pencere\n');
    expect(out).toMatch(/\ngenuine \{"type":"task\.closed"/);
    expect(out).toContain('task.closed delivered 1');
    expect(out).toContain('Elif Kaya → Barış Şimşek');
    expect(out.trimEnd().split('\n').at(-1)).toBe('Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi');
  });
}
