import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { type Post, webhookClient } from '../../outside/webhooks/client.ts';
import { mayBeCalled, networksOf } from '../../outside/webhooks/networks.ts';
import { isGenuine, type StartedReceiver, startedReceiver } from './receiver.ts';

let receiver: StartedReceiver;
beforeAll(async () => {
  receiver = await startedReceiver();
});
beforeEach(() => receiver.behave({}));
afterAll(() => receiver.close());

const secret = Buffer.from('a secret of thirty-two characters');
const post = (url: string): Post => ({
  ...{ url, id: 'a-delivery', at: new Date('2026-11-21T08:30:00.500Z'), body: '{"şehir":"Iğdır"}', secrets: [secret] },
});
const here = networksOf(['127.0.0.0/8', '::1']);
const strict = webhookClient({ networks: networksOf([]) });
const open = webhookClient({ networks: here, timeoutMs: 500 });

test('a call bears id, seconds and a signature over both and the body, letters outside ASCII included', async () => {
  expect(await open.post(post(`${receiver.url}/a`))).toMatchObject({ status: 204, problem: null });
  const [call] = await receiver.calls('/a');
  expect(call).toMatchObject({ id: 'a-delivery', timestamp: '1795249800', body: '{"şehir":"Iğdır"}' });
  const shown = `whsec_${secret.toString('base64')}`;
  expect(isGenuine(shown, call!)).toBe(true);
  expect(isGenuine(shown, { ...call!, body: '{"şehir":"Igdır"}' })).toBe(false);
  expect(isGenuine(shown, { ...call!, timestamp: '1795249801' })).toBe(false);
  expect(isGenuine(shown, { ...call!, id: 'another' })).toBe(false);
});

test('a receiver that fails, redirects, hangs, writes without end or is gone is told of, and nobody is followed', async () => {
  const outcome = async (path: string, switches: object) => {
    await receiver.behave(switches);
    const { status, problem } = await open.post(post(receiver.url + path));
    return [status, problem];
  };
  expect(await outcome('/b', { status: 503 })).toEqual([503, 'WebhookRefused']);
  expect(await outcome('/b', { status: 404 })).toEqual([404, 'WebhookRefused']);
  expect(await outcome('/b', { status: 410 })).toEqual([410, 'WebhookGone']);
  expect(await outcome('/b', { body: 'redirect' })).toEqual([302, 'WebhookRedirected']);
  expect(await receiver.calls('/')).toEqual([]);
  expect(await outcome('/b', { hang: true })).toEqual([null, 'WebhookTimedOut']);
  expect(await outcome('/b', { latencyMs: 2_000 })).toEqual([null, 'WebhookTimedOut']);
  expect(await outcome('/b', { body: 'huge' })).toEqual([200, null]);
  expect(await open.post(post('http://127.0.0.1:9/'))).toMatchObject({ status: null, problem: 'WebhookUnreachable' });
  expect(await open.post(post('https://no-such-host.invalid/'))).toMatchObject({ problem: 'WebhookUnreachable' });
});

test('an address inside is not called, by whatever name: literal, resolved, mapped, or one of several', async () => {
  const knocks: number[] = [];
  const listener = createServer((socket) => {
    knocks.push(1);
    socket.destroy();
  });
  await new Promise<void>((ready) => listener.listen(0, '::', ready));
  const { port } = listener.address() as AddressInfo;
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '127.1', '2130706433'])
    for (const protocol of ['http', 'https'])
      expect(await strict.post(post(`${protocol}://${host}:${port}/`))).toMatchObject({
        ...{ status: null, problem: 'WebhookAddress' },
      });
  expect(knocks).toEqual([]);
  listener.close();
});

test.each([
  ...[
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '0.0.0.0',
    '224.0.0.1',
  ],
  ...[
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%lo',
    'fd00::1',
    'ff02::1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
  ],
  ...['2002:a00:1::', '2001:db8::1', 'nonsense', ''],
])('%s is not called', (address) => {
  expect(mayBeCalled(address, networksOf([]))).toBe(false);
});

test('public addresses are called, and inner ones that whoever runs Evrak has named', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '2a00:1450:4017::200e'])
    expect(mayBeCalled(address, networksOf([]))).toBe(true);
  const named = networksOf(['10.20.0.0/16', 'fd12::/16', '192.168.7.7']);
  expect(['10.20.3.4', 'fd12::1', '192.168.7.7'].every((one) => mayBeCalled(one, named))).toBe(true);
  expect(['10.21.0.1', 'fd13::1', '192.168.7.8'].some((one) => mayBeCalled(one, named))).toBe(false);
  for (const wrong of ['10.0.0.0/33', 'here', '10.0.0.0/', '10.0.0.0/8/8']) expect(() => networksOf([wrong])).toThrow();
});
