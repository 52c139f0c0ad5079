import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ajv } from 'ajv';
import { answeredBroken } from '../simulation/broken-answer.ts';
import { ErrorRate, faultAt, type Switches, switchesSchema } from '../simulation/faults.ts';
import { readJson, sendJson, sendProblem } from '../simulation/http.ts';
import { answeredDeclarations, changeDeclaration } from './declaration-routes.ts';
import { sendPage } from './page.ts';
import type { EBirlikStore } from './store.ts';

const fitsSwitches = new Ajv().compile<Switches>(switchesSchema);

const unknownAddress =
  'Böyle bir adres yok; GET /firms/{vergi numarası}, GET /firms/{vergi numarası}/declarations ya da GET /declarations/{onay kodu} yazın.';

type Desk = { store: EBirlikStore; errors: ErrorRate; key: string | undefined };
type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL };

/** One request of the simulator: its own desk (page, switches, ledger) or e-birlik proper, which the switches may break. */
export function eBirlikRoutes(store: EBirlikStore, key: string | undefined) {
  const desk = { store, key, errors: new ErrorRate() };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://e-birlik');
    const { pathname, searchParams } = url;
    const route = `${request.method} ${pathname}`;
    if (route === 'GET /') return sendPage(response, store, searchParams.get('q') ?? '');
    if (route === 'GET /ledger') return sendLedger(response, store, searchParams);
    if (route === 'GET /switches') return sendJson(response, 200, store.switches);
    if (route === 'PUT /switches') return turnSwitches(request, response, store);
    if (route.startsWith('PUT /declarations/')) return changeDeclaration(request, response, store);
    await registered(desk, { request, response, url });
  };
}

function sendLedger(response: ServerResponse, store: EBirlikStore, query: URLSearchParams) {
  const requests = store.ledger.entries(Number(query.get('after') ?? 0) || 0);
  sendJson(response, 200, { count: store.ledger.count(), requests });
}

/** What is not given goes back to normal, so `{}` mends everything. */
async function turnSwitches(request: IncomingMessage, response: ServerResponse, store: EBirlikStore) {
  const wanted = await readJson(request);
  if (!fitsSwitches(wanted))
    return sendProblem(response, 400, 'unknownSwitch', 'Anahtarların adlarını gözden geçirin.');
  store.switches = wanted;
  sendJson(response, 200, wanted);
}

async function registered(desk: Desk, exchange: Exchange) {
  const { store, errors } = desk;
  const { request, response, url } = exchange;
  const path = url.pathname;
  const entry = store.ledger.arrived(request.method ?? '', path);
  response.once('finish', () => store.ledger.answered(entry, response.statusCode));
  const fault = faultAt(store.switches, path);
  if (!(await waited(response, fault.latencyMs))) return;
  if (errors.falls(fault.errorRate)) return sendProblem(response, 503, 'switchedError', 'Anahtarlarla hata seçildi.');
  if (!(await answeredBroken(response, fault))) answer(desk, exchange);
}

/** False when the other side has gone before the wait was over. */
async function waited(response: ServerResponse, milliseconds: number): Promise<boolean> {
  if (milliseconds === 0) return true;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return sleep(milliseconds, true, { signal: gone.signal }).catch(() => false);
}

function answer({ store, key }: Desk, { request, response, url }: Exchange) {
  if (key && request.headers.authorization !== `Bearer ${key}`)
    return sendProblem(response, 401, 'keyWanted', 'Authorization: Bearer anahtarını yazın.');
  if (request.method === 'GET' && answeredDeclarations(response, store, url)) return;
  const taxNumber = /^\/firms\/([0-9]{10,11})$/.exec(url.pathname)?.[1];
  if (request.method !== 'GET' || !taxNumber) return sendProblem(response, 404, 'unknownAddress', unknownAddress);
  const firm = store.find(taxNumber);
  if (!firm) return sendProblem(response, 404, 'unknownFirm', 'Bu vergi numarasıyla kayıtlı firma yok.');
  sendJson(response, 200, firm);
}
