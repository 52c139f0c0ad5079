import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freshDatabase } from './database.ts';
import { startedMailbox } from './mailbox.ts';
import { published } from './published.ts';
import { living, start, surroundings } from './started.ts';
import { realTemporal } from './temporal.ts';

test('servers that are given by address are used and not started; only the rest is', async () => {
  const [database, temporal, mailbox, env] = await Promise.all([
    ...([freshDatabase(), realTemporal(), startedMailbox(), surroundings()] as const),
  ]);
  const eBirlik = createServer((_request, response) => response.end('{}'));
  await new Promise<void>((resolve) => eBirlik.listen(0, '127.0.0.1', resolve));
  const given = {
    ...{ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, SMTP_URL: mailbox.smtpUrl },
    ...{ TEMPORAL_ADDRESS: published().temporalAddress, TEMPORAL_NAMESPACE: temporal.namespace },
    E_BIRLIK_URL: `http://localhost:${(eBirlik.address() as AddressInfo).port}`,
  };
  const stack = start({ ...env, ...given });
  const board = await stack.ready();
  expect([...living(env).keys()].sort()).toEqual(['api', 'stack', 'virus-scanner', 'workers']);
  expect(board).toMatchObject({ mailbox: null, temporal: given.TEMPORAL_ADDRESS, postgres: database.ownerUrl });
  stack.signal('SIGTERM');
  expect(await stack.ended).toBe(0);
  await new Promise((resolve) => eBirlik.close(resolve));
  await Promise.all([temporal.teardown(), mailbox.close(), database.drop()]);
});

test('a database address that nobody answers gets one sentence', async () => {
  const env = await surroundings();
  const stack = start({ ...env, DATABASE_URL: `postgres://evrak:x@127.0.0.1:${env.POSTGRES_PORT}/evrak` });
  expect(await stack.ended).toBe(1);
  expect(stack.said()).toMatch(
    /DATABASE_URL ile verilen veritabanı hazırlanamadı \(.*ECONNREFUSED.*\); adresi denetleyin\.\n/,
  );
});
