import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromeIsThere } from '../../stack/chrome.ts';
import { living, start, surroundings } from './started.ts';

test('a busy port gets one sentence with the variable that changes it, and nothing is left running', async () => {
  const env = await surroundings();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(Number(env.SMTP_PORT), '127.0.0.1', resolve));
  const stack = start(env);
  expect(await stack.ended).toBe(1);
  expect(stack.said()).toMatch(new RegExp(`^Port ${env.SMTP_PORT} \\(SMTP\\) dolu; .*SMTP_PORT=\\d+ npm start\n$`));
  expect([...living(env)]).toEqual([]);
  await new Promise((resolve) => other.close(resolve));
});

test('a port that is no number gets one sentence with an example', async () => {
  const stack = start({ ...(await surroundings()), PORT: 'üç bin' });
  expect(await stack.ended).toBe(1);
  expect(stack.said()).toBe('PORT 1 ile 65535 arasında bir sayıdır; "üç bin" yerine örneğin 3000 yazın.\n');
});

test('a setting that cannot be used is named before anything is started', async () => {
  const env = await surroundings();
  const stack = start({ ...env, SMTP_URL: 'posta', TRUSTED_PROXIES: 'iki' });
  expect(await stack.ended).toBe(1);
  expect(stack.said()).toBe(
    'The configuration cannot be used:\n- SMTP_URL must be an address that begins with smtp:// or smtps://.\n- TRUSTED_PROXIES must be a whole number.\n',
  );
  expect(readdirSync(env.DATA_DIR)).not.toContain('postgres');
});

test('a data folder that cannot be made gets one sentence with the variable that changes it', async () => {
  const stack = start({ ...(await surroundings()), DATA_DIR: '/dev/null/evrak' });
  expect(await stack.ended).toBe(1);
  expect(stack.said()).toBe(
    '/dev/null/evrak klasörüne yazılamıyor; izin verin ya da başka bir klasör seçin: DATA_DIR=… npm start\n',
  );
});

test('a machine without a Chrome gets one sentence with the variable that names one', () => {
  expect(() => chromeIsThere(undefined, 'darwin-arm64')).toThrow(
    'Bu makine için hazır bir Chromium yok; Chrome kurup yerini verin: CHROME_PATH=… npm start',
  );
  expect(() => chromeIsThere('/no/chrome', 'linux-x64')).toThrow(/^CHROME_PATH ile verilen \/no\/chrome bulunamadı; /);
  expect(() => chromeIsThere(process.execPath, 'darwin-arm64')).not.toThrow();
  expect(() => chromeIsThere(undefined, 'linux-x64')).not.toThrow();
});
