import { createServer, type Server } from 'node:http';
import { Ajv } from 'ajv';
import Type, { type Static } from 'typebox';
import { readJson, sendJson, sendProblem } from '../simulation/http.ts';

const schema = Type.Partial(
  Type.Object({
    latencyMs: Type.Integer({ minimum: 0, maximum: 600_000 }),
    hang: Type.Boolean(),
    answer: Type.Enum(['right', 'error', 'garbage', 'endless', 'cut']),
    sizeLimit: Type.Integer({ minimum: 1 }),
  }),
  { additionalProperties: false },
);

export type ScannerSwitches = Static<typeof schema>;
/** One line a command: what was scanned is not kept, only how much and what came of it. */
export type ScannerLedgerEntry = { command: string; bytes: number; reply: string };
export type ScannerDesk = { switches: ScannerSwitches; readonly ledger: ScannerLedgerEntry[] };

const fits = new Ajv().compile<ScannerSwitches>(schema);

/** `GET|PUT /switches` and `GET /ledger` beside the scanner's own port. */
export function scannerDeskServer(desk: ScannerDesk): Server {
  return createServer(async (request, response) => {
    const route = `${request.method} ${request.url}`;
    if (route === 'GET /ledger') return sendJson(response, 200, { count: desk.ledger.length, scans: desk.ledger });
    if (route === 'GET /switches') return sendJson(response, 200, desk.switches);
    if (route !== 'PUT /switches')
      return sendProblem(response, 404, 'unknownAddress', 'GET ya da PUT /switches yazın.');
    const wanted = await readJson(request);
    if (!fits(wanted)) return sendProblem(response, 400, 'unknownSwitch', 'Anahtarların adlarını gözden geçirin.');
    desk.switches = wanted;
    sendJson(response, 200, wanted);
  });
}
