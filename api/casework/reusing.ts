import { earlierDocuments, holdDocument } from '../../db/earlier-documents.ts';
import { insertUpload } from '../../db/uploads.ts';
import type { Actor } from '../../domain/actor.ts';
import { capacityIn } from '../../domain/casework.ts';
import { isRefusal, Refusal } from '../../domain/errors.ts';
import type { ApiDeps } from '../deps.ts';
import { type AskedFor, refuseTooMuch, type Target, targetOf, type Uploaded } from './uploading.ts';

/** What could be handed in again for a field instead of being scanned once more (U9). */
export async function earlierFor(deps: ApiDeps, who: Actor, asked: AskedFor) {
  const target = await targetOf(deps, who, asked).catch(asNothing);
  const found = target ? await foundFor(deps, who, target) : [];
  return found.map(({ id, file_name, bytes, made_at, case_number }) => ({
    ...{ id, fileName: file_name!, bytes: bytes!, at: made_at.toISOString(), caseNumber: case_number },
  }));
}

/** Of whom nothing is asked there, nothing can be handed in again either. */
function asNothing(problem: unknown): undefined {
  if (!isRefusal(problem) || problem.code !== 'NotYours') throw problem;
}

async function foundFor({ db }: ApiDeps, who: Actor, { thing, caseId, field: name, kind }: Target) {
  const capacity = who.kind === 'person' ? capacityIn(who, thing) : undefined;
  if (who.kind !== 'person' || !capacity) return [];
  const { institution, emailKey } = who;
  const { firm, card } = capacity;
  return earlierDocuments(db, { institution, caseId, name, kind, firm, by: card?.by ?? null, emailKey });
}

/** The same content, for another case: it was judged and scanned when it came in. */
export async function reuseDocument(
  deps: ApiDeps,
  who: Actor,
  { document, ...asked }: AskedFor & { readonly document: string },
): Promise<Uploaded> {
  const target = await targetOf(deps, who, asked);
  if (!(await foundFor(deps, who, target)).some(({ id }) => id === document)) throw new Refusal('NotFound');
  await refuseTooMuch(deps, target.caseId);
  const row = await deps.db.transaction(async (trx) => {
    const held = await holdDocument(trx, document);
    if (!held?.sha256) throw new Refusal('NotFound');
    const { caseId, step, field: name, entry, kind } = target;
    const content = { fileName: held.file_name!, mediaType: held.media_type, bytes: held.bytes! };
    const person = who.kind === 'person' ? who.id : null;
    const upload = { caseId, step, name, entry, kind, ...content, sha256: held.sha256.toString('hex'), person };
    return insertUpload(trx, { ...upload, at: await deps.clock.now() });
  });
  return { row, process: target.process };
}
