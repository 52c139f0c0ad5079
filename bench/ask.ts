import { randomUUID } from 'node:crypto';
import { Agent, type RequestOptions, request } from 'node:http';

export type Reply = {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly milliseconds: number;
  readonly retryAfter?: string | undefined;
};
export type Asking = {
  readonly body?: object;
  readonly cookie?: string;
  /** Where a proxy says that it comes from. */
  readonly from?: string;
  /** Instead of the one with two hundred connections. */
  readonly agent?: Agent;
  /** What is answered is not looked at, only how. */
  readonly unread?: true;
};

const usual = new Agent({ keepAlive: true, maxSockets: 200 });

/** One call, timed from being sent until the last byte of the answer. */
export async function ask(port: number, method: string, path: string, asking: Asking = {}): Promise<Reply> {
  const began = performance.now();
  const headers = headersFor(port, asking);
  const options = { host: '127.0.0.1', port, method, path, headers, agent: asking.agent ?? usual };
  const { text, ...heard } = await exchange(options, asking.body);
  const milliseconds = performance.now() - began;
  return { ...heard, json: text === '' || asking.unread ? {} : JSON.parse(text), milliseconds };
}

function headersFor(port: number, { body, cookie, from }: Asking): Record<string, string> {
  return {
    ...{ host: `tim.localhost:${port}`, 'idempotency-key': randomUUID() },
    ...(body && { 'content-type': 'application/json' }),
    ...(cookie && { cookie }),
    ...(from && { 'x-forwarded-for': from }),
  };
}

type Heard = Pick<Reply, 'status' | 'retryAfter'> & { readonly text: string };

/** A kept connection may have been closed by the server just when it is used again; then it is asked on a new one. */
const exchange = (options: RequestOptions, body: object | undefined): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', reject);
      const retryAfter = response.headers['retry-after'];
      response.on('end', () => resolve({ status: response.statusCode!, text, retryAfter }));
    });
    asked.on('error', (error) => (asked.reusedSocket ? resolve(exchange(options, body)) : reject(error)));
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
