import { connect, type Socket } from 'node:net';
import { OutsideAnswerUnfit, OutsideRefused, OutsideUnavailable } from '../errors.ts';
import { conversation } from './conversation.ts';

export { OutsideAnswerUnfit, OutsideRefused, OutsideUnavailable } from '../errors.ts';

export type Verdict = 'clean' | { readonly virus: string };
export type Content = Uint8Array | AsyncIterable<Uint8Array>;
export type VirusScanner = {
  scan(content: Content): Promise<Verdict>;
  ping(): Promise<void>;
  version(): Promise<string>;
};
/** `address` is tcp://host:port. The time limit is for the whole conversation. */
export type VirusScannerSettings = { address: string; timeoutMs?: number };

const system = 'virus-scanner';

export function virusScannerClient({ address, timeoutMs = 30_000 }: VirusScannerSettings): VirusScanner {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'tcp:' || !port) throw new RangeError('The virus scanner is given as tcp://host:port.');
  const open = (): Socket => connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
  const ask = (command: string, content?: Content) => conversation(open(), command, content, timeoutMs);
  return {
    scan: async (content) => verdictIn(await ask('INSTREAM', content)),
    ping: async () => {
      if ((await ask('PING')) !== 'PONG') throw new OutsideAnswerUnfit(system, 'unknown reply');
    },
    version: () => ask('VERSION'),
  };
}

/** Replies are `stream: OK`, `stream: NAME FOUND`, or a sentence that ends in ERROR. */
function verdictIn(reply: string): Verdict {
  if (reply === 'stream: OK') return 'clean';
  const virus = /^stream: (.{1,200}) FOUND$/.exec(reply)?.[1];
  if (virus) return { virus };
  if (/size limit exceeded/.test(reply)) throw new OutsideRefused(system, 'the file is over its size limit');
  if (reply.endsWith(' ERROR')) throw new OutsideUnavailable(system, 'busy');
  throw new OutsideAnswerUnfit(system, 'unknown reply');
}
