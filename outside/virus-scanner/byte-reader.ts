import type { Socket } from 'node:net';

/** Reads a socket in the portions that a protocol asks for; throws when the other side leaves in the middle. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#chunks = socket.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  }

  async bytes(wanted: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = wanted;
    while (missing > 0) {
      if (this.#held.length === 0) await this.#more();
      const part = this.#held.subarray(0, missing);
      this.#held = this.#held.subarray(part.length);
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  async until(end: number, longest: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (;;) {
      const next = await this.bytes(1);
      if (next[0] === end) return Buffer.concat(parts);
      if (parts.push(next) > longest) throw new Error('the command is too long');
    }
  }

  async #more() {
    const { value, done } = await this.#chunks.next();
    if (done) throw new Error('the other side has left');
    this.#held = value;
  }
}
