import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ByteReader } from './byte-reader.ts';
import { SignatureSearch } from './signatures.ts';
import type { ScannerDesk } from './switches.ts';

const defaultSizeLimit = 25 * 1024 * 1024;

/** One connection, one command, as clamd does it outside IDSESSION: `z` commands end in NUL, `n` commands in a newline. */
export async function scannerSession(socket: Socket, desk: ScannerDesk): Promise<void> {
  const reader = new ByteReader(socket);
  const prefix = String.fromCharCode((await reader.bytes(1))[0]!);
  const end = prefix === 'n' ? '\n' : '\0';
  const command = (await reader.until(end.charCodeAt(0), 64)).toString('latin1');
  const { bytes, reply } = await replyTo(command, reader, desk.switches.sizeLimit ?? defaultSizeLimit);
  const entry = { command, bytes, reply: '' };
  desk.ledger.push(entry);
  entry.reply = await send(socket, reply, end, desk);
}

async function replyTo(command: string, reader: ByteReader, sizeLimit: number) {
  if (command === 'PING') return { bytes: 0, reply: 'PONG' };
  if (command === 'VERSION') return { bytes: 0, reply: 'ClamAV 1.4.0/simulator' };
  return command === 'INSTREAM' ? await scan(reader, sizeLimit) : { bytes: 0, reply: 'UNKNOWN COMMAND' };
}

async function scan(reader: ByteReader, sizeLimit: number) {
  const search = new SignatureSearch();
  let bytes = 0;
  for (;;) {
    const length = (await reader.bytes(4)).readUInt32BE();
    if (length === 0) return { bytes, reply: `stream: ${search.found ? `${search.found} FOUND` : 'OK'}` };
    bytes += length;
    if (bytes > sizeLimit) return { bytes, reply: 'INSTREAM size limit exceeded. ERROR' };
    search.see(await reader.bytes(length));
  }
}

async function send(socket: Socket, reply: string, end: string, { switches }: ScannerDesk): Promise<string> {
  const { latencyMs = 0, hang = false, answer = 'right' } = switches;
  if (latencyMs > 0) await sleep(latencyMs, undefined, { ref: false });
  if (hang) return '';
  if (answer === 'cut') socket.destroy();
  else if (answer === 'error') socket.end(`stream: Can't allocate memory ERROR${end}`);
  else if (answer === 'garbage') socket.end(`<html>bakım${end}`);
  else if (answer === 'endless') endless(socket);
  else socket.end(`${reply}${end}`);
  return answer === 'right' ? reply : '';
}

function endless(socket: Socket) {
  while (!socket.destroyed && socket.write('x'.repeat(4096)));
  socket.once('drain', () => endless(socket));
}
