import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export type Reply = { readonly status: number; readonly json: Record<string, unknown>; readonly milliseconds: number };
export type Asking = {
  readonly body?: object;
  readonly cookie?: string;
  /** Where a proxy says that it comes from. */
  readonly from?: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** One call, timed from being sent until the last byte of the answer. */
export function ask(port: number, method: string, path: string, { body, cookie, from }: Asking = {}): Promise<Reply> {
  const headers = {
    ...{ host: `tim.localhost:${port}`, 'idempotency-key': randomUUID() },
    ...(body && { 'content-type': 'application/json' }),
    ...(cookie && { cookie }),
    ...(from && { 'x-forwarded-for': from }),
  };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () => {
        const milliseconds = performance.now() - began;
        resolve({ status: response.statusCode!, json: text === '' ? {} : JSON.parse(text), milliseconds });
      });
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
