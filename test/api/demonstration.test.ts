import { previews } from '../../templates/previews.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const addresses = (text: string) => [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address!);
const policyOf = ({ headers }: { readonly headers: object }) =>
  (headers as Record<string, string>)['content-security-policy'];

test('whoever develops with a demonstration reads what runs here and where to go', async () => {
  const page = await stage.ask('GET', '/dev');
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(page.text).toContain('TİM Online İşlemler');
  const ours = addresses(page.text).filter((address) => address.startsWith('/dev') || address.startsWith('/api'));
  for (const address of ours) expect((await stage.ask('GET', address)).status).toBe(200);
});

test('every template of every institution is listed, shown in frames, and rendered in a sandbox (R41)', async () => {
  const list = await stage.ask('GET', '/dev/templates');
  const pages = addresses(list.text).filter((address) => address.startsWith('/dev/templates/'));
  expect(pages).toHaveLength(previews(stage.deps.catalogue).length);
  for (const address of pages) {
    const page = await stage.ask('GET', address);
    expect(page.status).toBe(200);
    expect(policyOf(page)).toBe(policyOf(list));
    const [frame] = addresses(page.text).filter((one) => one.endsWith('/body'));
    const body = await stage.ask('GET', frame!);
    expect(body).toMatchObject({ status: 200, headers: { 'x-frame-options': 'SAMEORIGIN' } });
    expect(policyOf(body)).toMatch(
      /^sandbox; default-src 'none'; style-src 'unsafe-inline'; .*frame-ancestors 'self'$/,
    );
  }
});

test('R41: the pages themselves run nothing, have no style of their own line and are framed by nobody', async () => {
  for (const path of ['/dev', '/dev/templates']) {
    const page = await stage.ask('GET', path);
    expect(policyOf(page)).toBe(
      "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page.headers['x-frame-options']).toBe('DENY');
    expect(page.text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  }
});

test('a template that there is not, or a way out of the folder, is a 404', async () => {
  for (const name of ['nothing', '..%2F..%2F..%2Fconfig', '__proto__', 'petition.pdf'])
    for (const end of ['', '/body']) {
      const reply = await stage.ask('GET', `/dev/templates/tim/account/${name}${end}`);
      expect({ name, status: reply.status }).toEqual({ name, status: 404 });
    }
});

test('outside a demonstration there is no such page', async () => {
  const config = { ...stage.config, demonstration: false };
  const real = await openStage({ deps: { config } });
  const ours = ['/dev', '/dev/templates', '/dev/pages.css', '/dev/templates/tim/account/invitation'];
  const screens = ['/dev/parts', '/dev/process/membershipApplication', '/dev/process/membershipApplication/data'];
  for (const path of [...ours, ...screens])
    expect(await real.ask('GET', path)).toMatchObject({ status: 404, json: { code: 'NotFound' } });
});

test('an institution that does not run here shows none of its templates', async () => {
  const some = await openStage({ env: { INSTITUTIONS: 'tim' } });
  expect((await some.ask('GET', '/dev/templates')).text).not.toContain('/dev/templates/bthk/');
  expect((await some.ask('GET', '/dev/templates/bthk/account/invitation')).status).toBe(404);
});
