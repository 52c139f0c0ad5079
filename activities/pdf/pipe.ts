import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/** Chromium's --remote-debugging-pipe on descriptors 3 and 4: no port that others on the machine could reach. */
export function pipeTo(child: ChildProcess, kill: () => void): ConnectionTransport {
  const toBrowser = child.stdio[3] as Writable;
  const fromBrowser = child.stdio[4] as Readable;
  const transport: ConnectionTransport = {
    send: (message) => void toBrowser.write(`${message}\0`),
    close: kill,
  };
  toBrowser.on('error', () => undefined); // its end is told by 'close' below
  let rest = '';
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) transport.onmessage?.(message);
  });
  fromBrowser.on('close', () => transport.onclose?.());
  return transport;
}
