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

test('a Temporal that does not answer, or that lacks the namespace, gets one sentence', async () => {
  const env = await surroundings();
  const sentenceOf = async (given: Readonly<Record<string, string>>) => {
    const stack = start({ ...env, ...given });
    expect(await stack.ended).toBe(1);
    expect([...living(env)]).toEqual([]);
    return stack.said().trimEnd().split('\n').at(-1);
  };
  expect(await sentenceOf({ TEMPORAL_ADDRESS: `127.0.0.1:${env.TEMPORAL_PORT}` })).toBe(
    `TEMPORAL_ADDRESS ile verilen Temporal (127.0.0.1:${env.TEMPORAL_PORT}) yanıt vermiyor; çalıştığına ve adrese bakın.`,
  );
  const { temporalAddress: TEMPORAL_ADDRESS } = published();
  expect(await sentenceOf({ TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE: 'nowhere' })).toBe(
    'Temporal\'de "nowhere" adlı bir namespace yok; açın ya da başkasını verin: TEMPORAL_NAMESPACE=… npm start',
  );
});

test('a database address that nobody answers gets one sentence', async () => {
  const env = await surroundings();
  const stack = start({ ...env, DATABASE_URL: `postgres://evrak:x@127.0.0.1:${env.POSTGRES_PORT}/evrak` });
  expect(await stack.ended).toBe(1);
  expect(stack.said()).toMatch(
    /DATABASE_URL ile verilen veritabanı hazırlanamadı \(.*ECONNREFUSED.*\); adresi denetleyin\.\n/,
  );
});
