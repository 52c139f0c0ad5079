import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Request } from 'express';
import { keepBlob } from '../../db/blobs.ts';
import type { DocumentRow } from '../../db/documents.ts';
import { heldBy, insertUpload } from '../../db/uploads.ts';
import type { Actor } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import { documentFieldsOf, type Form } from '../../domain/form/index.ts';
import type { DocumentKind } from '../../domain/names.ts';
import type { CaseThing } from '../../domain/permission.ts';
import type { Process } from '../../domain/process.ts';
import { failpoint } from '../../failpoint.ts';
import { type Judged, judge } from '../../files/judge.ts';
import { type Received, receive } from '../../files/receive.ts';
import { type Refusal as FileRefusal, isRefusal } from '../../files/refusal.ts';
import { sentenceOf } from '../../files/sentences.ts';
import type { ApiDeps } from '../deps.ts';
import { decidedBefore } from './decided.ts';
import { seenTask } from './facts.ts';
import { outcomesFor } from './outcomes.ts';

export type AskedFor = {
  readonly task: string;
  readonly outcome: string;
  readonly field: string;
  /** Which of them, where the field asks for one each. */
  readonly entry?: string | undefined;
};
export type Asked = AskedFor & { readonly request: Request };
export type Uploaded = { readonly row: DocumentRow; readonly process: Process };
export type Target = Pick<AskedFor, 'field' | 'entry'> & {
  readonly caseId: string;
  readonly step: string;
  readonly kind: DocumentKind;
  readonly process: Process;
  readonly thing: CaseThing;
};

/** Taken only by those who may give the answer that it is for, and judged by what it is, not by what it is called. */
export async function uploadDocument(deps: ApiDeps, who: Actor, asked: Asked): Promise<Uploaded> {
  const target = await targetOf(deps, who, asked);
  await refuseTooMuch(deps, target.caseId);
  const received = fine(await receive(asked.request, { dataDir: deps.config.dataDir, kind: target.kind }));
  try {
    const judged = fine(await judge(received.path, { kind: target.kind, name: received.name }));
    await refuseInfected(deps, received.path);
    return { row: await keep(deps, who, target, received, judged), process: target.process };
  } finally {
    await rm(received.path, { force: true });
  }
}

export async function targetOf(deps: ApiDeps, who: Actor, asked: AskedFor): Promise<Target> {
  const { task: id, outcome, field, entry } = asked;
  const seen = await seenTask(deps, who, id);
  const { task } = seen;
  if (task.state === 'closed') throw await decidedBefore(deps, who, id);
  const open = outcomesFor(who, seen).find((one) => one.id === outcome);
  const wanted = documentFieldsOf((open?.form ?? []) as Form).find(({ name }) => name === field);
  if (!wanted || !seen.seen) throw new Refusal('NotYours');
  const { process, thing } = seen.seen;
  return { caseId: task.case_id!, step: task.step, field, entry, kind: wanted.kind, process, thing };
}

/** A case that is never sent must not become a store of files. */
const most = { files: 60, bytes: 150 * 1024 * 1024 };

export async function refuseTooMuch({ db }: ApiDeps, caseId: string) {
  const held = await heldBy(db, caseId);
  if (held.files >= most.files || held.bytes >= most.bytes)
    throw new Refusal('FileRefused', {
      detail: 'Bu dosyaya en fazla 60 belge, toplam 150 MB yüklenebilir. Gönderilmiş belgelerle devam edin.',
    });
}

async function refuseInfected({ scanner }: ApiDeps, path: string) {
  const verdict = scanner ? await scanner.scan(createReadStream(path)).catch(unavailable) : 'clean';
  if (verdict !== 'clean')
    throw new Refusal('FileRefused', {
      detail: 'Dosyada virüs bulundu. Bilgisayarınızı taratıp temiz bir kopyayla yeniden deneyin.',
    });
}

function unavailable(): never {
  throw new Refusal('Unavailable', { retryAfterSeconds: 30 });
}

function keep({ db, clock, files }: ApiDeps, who: Actor, target: Target, received: Received, judged: Judged) {
  const { path, sha256, bytes, name } = received;
  return db.transaction(async (trx) => {
    const at = await clock.now();
    await keepBlob(trx, { sha256, bytes, at }, () => files.put(path, sha256));
    failpoint('upload:after-effect');
    const person = who.kind === 'person' ? who.id : null;
    const { caseId, step, field, entry, kind } = target;
    return insertUpload(trx, {
      caseId,
      step,
      name: field,
      entry,
      kind,
      fileName: name,
      mediaType: judged.type,
      sha256,
      bytes,
      person,
      at,
    });
  });
}

/** After a refusal the rest of the body is unread, so the connection is not used again. */
function fine<T extends object>(result: T | FileRefusal): T {
  if (!isRefusal(result)) return result;
  throw new Refusal('FileRefused', { detail: sentenceOf(result), extra: { file: result.refused } });
}
