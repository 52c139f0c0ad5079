import type { Socket } from 'node:net';
import { drained } from '../drained.ts';
import { OutsideAnswerUnfit, OutsideUnavailable } from '../errors.ts';
import type { Content } from './client.ts';

const system = 'virus-scanner';
const longestReply = 4096;
const longestChunk = 64 * 1024;

/** Says one command (and the content, in chunks with their lengths before them) and gives back the reply without its NUL. */
export async function conversation(
  socket: Socket,
  command: string,
  content: Content | undefined,
  timeoutMs: number,
): Promise<string> {
  const reply = replyOn(socket, timeoutMs);
  try {
    socket.write(`z${command}\0`);
    const speaking = content ? speak(socket, content) : Promise.resolve();
    // The reply may come first: clamd answers and leaves as soon as a file is over its limit.
    return await Promise.race([reply, speaking.then(() => reply)]);
  } finally {
    reply.catch(() => undefined);
    socket.destroy();
  }
}

/** Fails as the content's own error when the content cannot be read: that is not the scanner's doing. */
async function speak(socket: Socket, content: Content): Promise<void> {
  for await (const part of content instanceof Uint8Array ? [content] : content)
    for (let start = 0; start < part.byteLength; start += longestChunk) {
      if (socket.destroyed || !socket.writable) return;
      const chunk = part.subarray(start, start + longestChunk);
      socket.write(lengthOf(chunk.byteLength));
      if (!socket.write(chunk)) await drained(socket);
    }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function replyOn(socket: Socket, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const timer = setTimeout(() => reject(new OutsideUnavailable(system, 'timeout')), timeoutMs);
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      heard += part;
      if (heard.includes('\0')) resolve(heard.slice(0, heard.indexOf('\0')));
      else if (heard.length > longestReply) reject(new OutsideAnswerUnfit(system, 'too large'));
    });
    // A reset after an early reply (EPIPE) still delivers what was heard; without a reply it is a lost connection.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      reject(new OutsideUnavailable(system, 'connection'));
    });
  });
}
