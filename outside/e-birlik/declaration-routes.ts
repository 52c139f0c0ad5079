import type { IncomingMessage, ServerResponse } from 'node:http';
import { Ajv } from 'ajv';
import Type, { type Static } from 'typebox';
import { readJson, sendJson, sendProblem } from '../simulation/http.ts';
import { longestPage, toldDeclarationSchema } from './declaration.ts';
import type { EBirlikStore } from './store.ts';

const { status, realised, broker } = toldDeclarationSchema.properties;
const changeSchema = Type.Partial(Type.Object({ status, realised, broker }), { additionalProperties: false });
const fitsChange = new Ajv().compile<Static<typeof changeSchema>>(changeSchema);

/** False when the address is another's. */
export function answeredDeclarations(response: ServerResponse, store: EBirlikStore, { pathname, searchParams }: URL) {
  const ofFirm = /^\/firms\/([0-9]{10,11})\/declarations$/.exec(pathname)?.[1];
  const code = /^\/declarations\/([0-9A-Z]{6,30})$/.exec(pathname)?.[1];
  if (ofFirm) sendPage(response, store, ofFirm, searchParams);
  else if (code) sendOne(response, store, code);
  return ofFirm !== undefined || code !== undefined;
}

/** Changed since `since`, or at that very moment with a code behind `after`; oldest change first. */
function sendPage(response: ServerResponse, store: EBirlikStore, firm: string, query: URLSearchParams) {
  const limit = Number(query.get('limit') ?? 100);
  const as = query.get('as') ?? 'exporter';
  if (!(limit >= 1 && limit <= longestPage) || (as !== 'exporter' && as !== 'broker'))
    return sendProblem(response, 400, 'unfitQuestion', `as: exporter | broker, limit: 1–${longestPage}`);
  if (!store.find(firm)) return sendProblem(response, 404, 'unknownFirm', 'Bu vergi numarasıyla kayıtlı firma yok.');
  const asked = { firm, as, since: query.get('since') ?? '', after: query.get('after') ?? '', limit } as const;
  const found = store.declarations.page({ ...asked, limit: limit + 1 });
  const page = `{"declarations":[${found.slice(0, limit).join()}],"isLast":${found.length <= limit}}`;
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(page);
}

function sendOne(response: ServerResponse, store: EBirlikStore, code: string) {
  const found = store.declarations.find(code);
  if (found) return sendJson(response, 200, found);
  sendProblem(response, 404, 'unknownDeclaration', 'Bu onay koduyla beyanname yok.');
}

/** The simulator's own desk: what somebody at the union or at customs would write. */
export async function changeDeclaration(request: IncomingMessage, response: ServerResponse, store: EBirlikStore) {
  const code = new URL(request.url ?? '/', 'http://e-birlik').pathname.split('/').at(-1) ?? '';
  const change = await readJson(request);
  const found = store.declarations.find(code);
  if (!found) return sendProblem(response, 404, 'unknownDeclaration', 'Bu onay koduyla beyanname yok.');
  if (!fitsChange(change))
    return sendProblem(response, 400, 'unknownChange', 'status, realised ya da broker alanlarını yazın.');
  // An outside system has a clock of its own: the machine's.
  const changed = { ...found, ...change, changedAt: new Date().toISOString() };
  store.declarations.change(changed);
  sendJson(response, 200, changed);
}
