import type { ServerResponse } from 'node:http';
import { drained } from '../drained.ts';
import type { Fault } from './faults.ts';
import { sendProblem } from './http.ts';

const chunk = 'x'.repeat(64 * 1024);

/** Gives the broken answer that the switches ask for; false when the right one is wanted. */
export async function answeredBroken(response: ServerResponse, fault: Fault): Promise<boolean> {
  if (fault.hang) return true;
  if (fault.status !== null) sendProblem(response, fault.status, 'switchedStatus', 'Anahtarlarla bu yanıt seçildi.');
  else if (fault.body === 'cut') cut(response);
  else if (fault.body === 'garbage') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>bakım');
  else if (fault.body === 'unfit') response.writeHead(200, { 'content-type': 'application/json' }).end('{"title":7}');
  else if (fault.body === 'redirect') response.writeHead(302, { location: '/' }).end();
  else if (fault.body === 'huge') await huge(response);
  else return false;
  return true;
}

function cut(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"taxNumber":', () => response.destroy());
}

/** Writes for as long as somebody reads, 1 GB at most. */
async function huge(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/json' });
  for (let written = 0; written < 2 ** 30 && !response.destroyed; written += chunk.length)
    if (!response.write(chunk)) await drained(response);
  response.end();
}
