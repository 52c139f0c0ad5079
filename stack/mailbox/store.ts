import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Envelope, type Message, readMessage } from './message.ts';

/** Mails as files, one a mail with its envelope in the first line; what was answered with 250 is on disk. */
export class MailStore {
  readonly #folder: string;
  readonly #messages: Message[] = [];
  #taken = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<MailStore> {
    await mkdir(folder, { recursive: true });
    const store = new MailStore(folder);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.mail')).sort();
    for (const name of names) await store.#load(name);
    return store;
  }

  /** Newest first. */
  all(): readonly Message[] {
    return this.#messages.toReversed();
  }

  get(id: string): Message | undefined {
    return this.#messages.find((message) => message.id === id);
  }

  async add(envelope: Envelope, raw: Buffer): Promise<Message> {
    this.#taken += 1;
    const id = String(this.#taken).padStart(8, '0');
    const message = await readMessage(id, envelope, raw);
    await writeSafely(join(this.#folder, `${id}.mail`), [JSON.stringify(envelope), '\n', raw]);
    this.#messages.push(message);
    return message;
  }

  async #load(name: string) {
    const file = await readFile(join(this.#folder, name));
    const end = file.indexOf('\n');
    const id = name.slice(0, -'.mail'.length);
    const envelope = JSON.parse(file.subarray(0, end).toString()) as Envelope;
    this.#messages.push(await readMessage(id, envelope, file.subarray(end + 1)));
    this.#taken = Number(id);
  }
}

/** On disk whole or not at all, whenever the power goes. */
export async function writeSafely(path: string, parts: readonly (string | Buffer)[]) {
  const draft = await open(`${path}.new`, 'w');
  for (const part of parts) await draft.write(part as string);
  await draft.sync();
  await draft.close();
  await rename(`${path}.new`, path);
}
