import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { answeredBroken } from '../simulation/broken-answer.ts';
import { ErrorRate, faultAt, type Switches } from '../simulation/faults.ts';
import { closed, listening, readJson, sendJson, sendProblem } from '../simulation/http.ts';
import { runAsProcess } from '../simulation/process.ts';
import { ReceiverStore } from './store.ts';

export type Receiver = { readonly url: string; close(): Promise<void> };

/** A unit's own software: whatever is posted to it is kept, and answered as the switches say. */
export async function startReceiver({ port, dataDir }: { port: number; dataDir: string }): Promise<Receiver> {
  const desk = { store: new ReceiverStore(dataDir), errors: new ErrorRate() };
  const server = createServer((request, response) => {
    handle(desk, request, response).catch(() => void response.destroy());
  });
  const opened = await listening(server, port, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${opened}`,
    close: async () => {
      await closed(server);
      desk.store.close();
    },
  };
}

type Desk = { readonly store: ReceiverStore; readonly errors: ErrorRate };

async function handle(desk: Desk, request: IncomingMessage, response: ServerResponse) {
  const { pathname: path } = new URL(request.url ?? '/', 'http://receiver');
  if (request.method === 'GET' && path === '/calls') return sendJson(response, 200, { calls: desk.store.calls() });
  if (request.method === 'PUT' && path === '/switches') {
    desk.store.switches = (await readJson(request)) as Switches;
    return sendJson(response, 200, desk.store.switches);
  }
  await receive(desk, path, request, response);
}

async function receive({ store, errors }: Desk, path: string, request: IncomingMessage, response: ServerResponse) {
  const header = (name: string) => String(request.headers[name] ?? '');
  const body = await text(request);
  const signed = { id: header('webhook-id'), timestamp: header('webhook-timestamp') };
  const number = store.arrived({ path, body, ...signed, signature: header('webhook-signature') });
  response.once('finish', () => store.answered(number, response.statusCode));
  const fault = faultAt(store.switches, path);
  if (fault.latencyMs > 0) await sleep(fault.latencyMs, undefined, { ref: false });
  if (errors.falls(fault.errorRate)) return sendProblem(response, 503, 'switchedError', 'Anahtarlarla hata seçildi.');
  if (!(await answeredBroken(response, fault))) response.writeHead(204).end();
}

if (import.meta.main)
  await runAsProcess('webhook receiver', (env) =>
    startReceiver({ port: Number(env['WEBHOOK_RECEIVER_PORT'] ?? 4002), dataDir: env['DATA_DIR'] ?? '.data' }),
  );
