import type { IncomingMessage } from 'node:http';
import { type Incoming, openIncoming } from './incoming.ts';
import { type DocumentKind, maxBytesOf } from './limits.ts';
import { displayName, nameFlaw } from './names.ts';
import type { Refusal } from './refusal.ts';
import { readForm, type UploadForm } from './upload-form.ts';

export type Received = {
  /** A temporary file; it belongs to the caller now: `put` it into the store or remove it. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Cleaned for display; never part of a path. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
};

type Expected = { readonly dataDir: string; readonly kind: DocumentKind };

/** The bytes around a file in a multipart body: boundary lines, part headers, small fields. */
const envelope = 16 * 1024;

/**
 * Takes one uploaded file from a multipart request. After a refusal nothing is left on disk and the rest of the
 * body is unread: answer with "Connection: close".
 */
export async function receive(request: IncomingMessage, { dataDir, kind }: Expected): Promise<Received | Refusal> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytesOf(kind) + envelope) return { refused: 'file.tooLarge', kind, bytes: announced };
  const incoming = await openIncoming(dataDir, maxBytesOf(kind));
  try {
    const form = await readForm(request, incoming, maxBytesOf(kind) + envelope);
    const flaw = formFlaw(form) ?? contentFlaw(incoming, announced) ?? nameFlaw(form.name);
    if (flaw) return { ...flaw, kind };
    return { ...(await incoming.keep()), name: displayName(form.name), fields: form.fields };
  } finally {
    await incoming.discardUnlessKept();
  }
}

const formFlaw = ({ flaw }: UploadForm) => (flaw ? { refused: flaw } : undefined);

function contentFlaw(incoming: Incoming, announced: number) {
  if (incoming.isOverLimit()) return { refused: 'file.tooLarge' as const, ...(announced ? { bytes: announced } : {}) };
  return incoming.bytes() === 0 ? { refused: 'file.empty' as const } : undefined;
}
