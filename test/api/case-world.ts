import { insertAnswer } from '../../db/answers.ts';
import { keepBlob } from '../../db/blobs.ts';
import { createCase } from '../../db/cases.ts';
import { saveFirm } from '../../db/firms.ts';
import { insertTask } from '../../db/tasks.ts';
import { attachDocuments, insertUpload } from '../../db/uploads.ts';
import { membershipApplication as process } from '../../workflows/tim/membership-application/process.ts';
import { firmNamed } from './people.ts';
import type { Stage } from './stage.ts';

export const firmOfCase = '1000000018';
/** Words that stand in everything of the case's firm: whoever has no business with it never reads them. */
export const canary = 'Kanarya Kafesi';

/** An application of one firm, under review at a union's membership branch, with a paper in it. */
export async function applicationUnderReview({ db, deps, now }: Stage) {
  const at = now();
  await saveFirm(db, firmNamed(firmOfCase, { title: `${canary} Anonim Şirketi` }), at);
  const answer = {
    ...{ kind: 'exporter', taxNumber: firmOfCase, firstName: canary, lastName: 'Sarı', nationalId: '10000000078' },
    ...{ position: 'Müdür', email: 'basvuran@example.com', mobile: '05321234567' },
  };
  return db.transaction(async (trx) => {
    const given = { process, answer, sent: answer, person: null, actingFor: null, actor: 'visitor:tim' };
    const { id: caseId } = await createCase(trx, { ...given, key: 'a-key-of-the-stranger', at });
    await trx('cases').where({ id: caseId }).update({ state: 'open' });
    const task = `${caseId}:review:1`;
    const row = {
      id: task,
      case_id: caseId,
      workflow_id: caseId,
      institution: 'tim',
      process: process.id,
      step: 'review',
    };
    const times = { opened_at: at, due: null, target: null, why: {}, agenda: [], opened_hash: null };
    await insertTask(trx, { ...row, ...times, part: '', about: {} }, [
      { unit: 'tim/ikmib', role: 'membershipClerk', door: '' },
    ]);
    const { sha256, bytes } = await deps.files.putBytes(Buffer.from(`%PDF-1.7 ${canary}`));
    await keepBlob(trx, { sha256, bytes, at }, async () => undefined);
    const file = { sha256, bytes, kind: 'scan', fileName: 'dilekce.pdf', mediaType: 'application/pdf' };
    const document = await insertUpload(trx, {
      ...file,
      caseId,
      step: 'documents',
      name: 'petition',
      person: null,
      at,
    });
    const sent = { caseId, task: null, outcome: 'send', state: 'taken', person: null, actingFor: null } as const;
    const handedIn = await insertAnswer(trx, { ...sent, actor: `case:${caseId}`, key: 'papers-sent', body: {}, at });
    await attachDocuments(trx, new Map([[document.id, '']]), handedIn.id);
    return { caseId, task, document: document.id };
  });
}
