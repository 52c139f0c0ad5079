import type { Knex } from 'knex';
import { findCase } from '../../db/cases.ts';
import { short } from '../../db/connection.ts';
import { appendEvent, lockCase } from '../../db/events.ts';
import { findMail } from '../../db/mails.ts';
import { findTask, insertTask } from '../../db/tasks.ts';
import type { AttentionToOpen } from '../../workflows/kit/contract.ts';
import type { CaseDependencies } from '../dependencies.ts';

/** A task of the operators: what failed, with which code, and what they may do about it. */
export function openAttention({ db }: CaseDependencies, wanted: AttentionToOpen) {
  return short(db, async (trx) => {
    const subject = await subjectOf(trx, wanted);
    if (subject.caseId) await lockCase(trx, subject.caseId);
    const open = await findTask(trx, wanted.taskId);
    if (open) return { taskId: open.id, hash: open.opened_hash?.toString('hex') ?? '' };
    return insert(trx, wanted, subject);
  });
}

type Subject = { readonly caseId: string | null; readonly institution: string; readonly process: string };

async function insert(trx: Knex.Transaction, wanted: AttentionToOpen, { caseId, institution, process }: Subject) {
  const { taskId, workflowId, of, code, outcomes } = wanted;
  const at = new Date(wanted.at);
  const hash = caseId
    ? await appendEvent(trx, caseId, { kind: 'attentionOpened', at, data: { task: taskId, of, code } })
    : undefined;
  const row = {
    id: taskId,
    case_id: caseId,
    workflow_id: workflowId,
    institution,
    process,
    step: 'attention',
    part: '',
    about: { of, code, outcomes },
    opened_at: at,
    due: null,
    target: null,
    why: {},
    agenda: [],
    opened_hash: hash === undefined ? null : Buffer.from(hash, 'hex'),
  };
  await insertTask(trx, row, [{ unit: institution, role: 'operator', door: '' }]);
  return { taskId, hash: hash ?? '' };
}

/** A mail outside a case is attended to by its institution. */
async function subjectOf(trx: Knex.Transaction, { caseId, of }: AttentionToOpen): Promise<Subject> {
  const mail = of.startsWith('mail:') ? await findMail(trx, of.slice('mail:'.length)) : undefined;
  const id = caseId ?? mail?.case_id ?? null;
  const found = id === null ? undefined : await findCase(trx, id);
  return { caseId: id, institution: found?.institution ?? mail!.institution, process: found?.process ?? 'account' };
}
