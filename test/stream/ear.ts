import { type IncomingMessage, request } from 'node:http';

export type Heard = { readonly event: string; readonly id: string; readonly data: Record<string, unknown> };
export type Listener = {
  readonly events: readonly Heard[];
  /** Waits for an event that is so; what was heard meanwhile is in the failure. */
  hears(event: string, isMeant?: (data: Record<string, unknown>) => boolean): Promise<Heard>;
  /** Resolves when the stream is over. */
  readonly over: Promise<void>;
  readonly response: IncomingMessage;
  close(): void;
};
type Asking = { readonly cookie?: string; readonly headers?: Record<string, string>; readonly host?: string };

/** Listens as an EventSource does; refused where the answer is no stream. */
export function listenAt(port: number, { cookie, headers = {}, host = 'tim.localhost' }: Asking): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const all = { host, accept: 'text/event-stream', ...(cookie && { cookie }), ...headers };
    const asked = request({ host: '127.0.0.1', port, path: '/api/stream', headers: all, agent: false }, (response) => {
      if (response.statusCode === 200) return resolve(listener(response, () => asked.destroy()));
      response.resume();
      reject(new Error(`no stream: ${response.statusCode}, come again after ${response.headers['retry-after']} s`));
    });
    asked.on('error', reject);
    asked.end();
  });
}

const opened: Listener[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

/** Listens at this port as somebody with this cookie or token, from `ready` on. */
export async function earAt(port: number, asking: Asking): Promise<Listener> {
  const one = await listenAt(port, asking);
  opened.push(one);
  await one.hears('ready');
  return one;
}

export const changeOf = (task: string, change: string) => (data: Heard['data']) =>
  data['id'] === task && (data['changes'] as string[]).includes(change);

function listener(response: IncomingMessage, close: () => void): Listener {
  const events: Heard[] = [];
  let rest = '';
  response.setEncoding('utf8');
  response.on('error', () => undefined); // a stream that is cut ends, too
  response.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop()!;
    events.push(...blocks.filter((block) => block.includes('data: ')).map(heardIn));
  });
  const over = new Promise<void>((resolve) => response.once('close', () => resolve()));
  return { events, over, response, close, hears: (event, isMeant) => heard(events, event, isMeant) };
}

function heardIn(block: string): Heard {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return { event: fields['event'], id: fields['id'], data: JSON.parse(fields['data']) };
}

async function heard(events: readonly Heard[], event: string, isMeant: Parameters<Listener['hears']>[1] = () => true) {
  for (let looks = 0; looks < 200; looks++) {
    const found = events.find((one) => one.event === event && isMeant(one.data));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const last = events.slice(-20).map((one) => JSON.stringify(one).slice(0, 300));
  throw new Error(`the event ${event} was not heard within 10 s; the last of ${events.length}: ${last.join('\n')}`);
}
