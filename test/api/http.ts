import { type IncomingHttpHeaders, request } from 'node:http';

export type Reply = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly cookies: readonly string[];
  /** The body read as JSON. */
  readonly json: Record<string, unknown> & { code?: string; fields?: { at: string; say: string }[] };
};
export type Sending = {
  readonly headers?: Record<string, string>;
  /** An object is sent as JSON, text and bytes as they stand. */
  readonly body?: unknown;
  readonly host?: string;
  readonly cookie?: string;
  readonly key?: string;
};

/** Node's fetch sends no Host of ours and resolves no tim.localhost; this one client does. */
export function ask(port: number, method: string, path: string, sending: Sending = {}): Promise<Reply> {
  const { headers = {}, body, host = `tim.localhost:${port}`, cookie, key } = sending;
  const text = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const all = {
    host,
    ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(cookie && { cookie }),
    ...(key && { 'idempotency-key': key }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers: all, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (isEndless(response.headers)) response.destroy(); // one event tells enough; to listen there is test/stream/ear.ts
      });
      response.on('close', () => resolve(replyOf(response.statusCode!, response.headers, Buffer.concat(chunks))));
      response.on('error', (error) => isEndless(response.headers) || reject(error));
    });
    asked.on('error', reject);
    asked.end(text);
  });
}

const isEndless = (headers: IncomingHttpHeaders) => (headers['content-type'] ?? '').startsWith('text/event-stream');

function replyOf(status: number, headers: IncomingHttpHeaders, body: Buffer): Reply {
  const text = body.toString('utf8');
  const isJson = text !== '' && /json/.test(headers['content-type'] ?? '');
  const cookies = headers['set-cookie'] ?? [];
  return { status, headers, text, cookies, json: isJson ? JSON.parse(text) : {} };
}
