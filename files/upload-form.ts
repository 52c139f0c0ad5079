import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { BusboyInstance } from '@fastify/busboy';
import type { Incoming } from './incoming.ts';
import { multipartParser } from './multipart.ts';
import type { RefusalCode } from './refusal.ts';

export type UploadForm = { name: string; fields: Map<string, string>; flaw?: RefusalCode };

/** Reads the multipart body; returns as soon as something is wrong, with the rest of at most `most` bytes unread. */
export async function readForm(request: IncomingMessage, incoming: Incoming, most: number): Promise<UploadForm> {
  const parser = multipartParser(request);
  if (!parser) return { name: '', fields: new Map(), flaw: 'file.form' };
  const reading = new FormReading(parser, incoming);
  const whenClosed = () => request.complete || reading.stop('file.interrupted');
  request.once('close', whenClosed);
  request.once('error', whenClosed);
  if (request.destroyed) whenClosed();
  let heard = 0;
  request.on('data', (chunk: Buffer) => {
    heard += chunk.length;
    if (heard > most) reading.stop('file.tooLarge'); // headers or an epilogue without end are no file, but bytes
  });
  request.pipe(parser);
  await reading.stopped;
  request.unpipe(parser);
  request.pause();
  return await reading.result();
}

class FormReading {
  readonly stopped: Promise<void>;
  readonly stop: (flaw?: RefusalCode) => void;
  readonly #form: UploadForm = { name: '', fields: new Map() };
  readonly #incoming: Incoming;
  #source: Readable | undefined;
  #copying: Promise<unknown> = Promise.resolve();

  constructor(parser: BusboyInstance, incoming: Incoming) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#incoming = incoming;
    this.stopped = promise;
    this.stop = (flaw) => {
      if (flaw) this.#form.flaw ??= flaw;
      resolve();
    };
    parser.on('field', (name, value, nameCut, valueCut) => this.#field(name, value, nameCut || valueCut));
    parser.on('file', (field, stream, name) => this.#file(field, stream, name));
    parser.on('filesLimit', () => this.stop('file.many'));
    for (const event of ['partsLimit', 'fieldsLimit', 'error']) parser.on(event, () => this.stop('file.form'));
    parser.on('finish', () => this.stop(this.#source ? undefined : 'file.missing'));
  }

  /** A fault of ours, such as a full disk, is thrown; a fault of the upload is in the form. */
  async result(): Promise<UploadForm> {
    if (this.#form.flaw) this.#source?.destroy();
    await this.#copying.catch((problem: NodeJS.ErrnoException) => {
      if (problem.syscall || !this.#form.flaw) throw problem;
    });
    return this.#form;
  }

  #field(name: string, value: string, wasCut: boolean): void {
    if (wasCut || !isPlainName(name) || this.#form.fields.has(name)) this.stop('file.form');
    else this.#form.fields.set(name, value);
  }

  #file(field: string, stream: Readable, name: string | undefined): void {
    this.#source = stream;
    this.#form.name = name ?? '';
    this.#copying = this.#copy(stream);
    this.#copying.catch(() => this.stop('file.interrupted'));
    if (!isPlainName(field)) this.stop('file.form');
  }

  async #copy(stream: Readable): Promise<void> {
    for await (const chunk of stream) if (!(await this.#incoming.write(chunk as Buffer))) return this.stop();
  }
}

/** No brackets, dots or underscores: nothing that any later reader could take for a path into an object. */
const isPlainName = (name: string | undefined): boolean => /^[a-z][a-zA-Z0-9]{0,39}$/.test(name ?? '');
