import type { ActingFirm, Applicant, CaseFacts, Firm, GivenAnswer } from '../domain/facts.ts';
import { isTaxNumber } from '../domain/identifiers.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';
import type { CaseRow } from './events.ts';
import { findFirm } from './firms.ts';
import { ibansOfFirm, refundFacts } from './refund-facts.ts';

/** What is known of a case: its firm, its applicant and what has been answered so far. */
export async function loadFacts(db: Db, caseId: string): Promise<CaseFacts> {
  const found = await db<CaseRow>('cases').where({ id: caseId }).first();
  if (!found) throw new Error('there is no such case');
  return factsOf(db, found);
}

export async function factsOf(db: Db, found: CaseRow): Promise<CaseFacts> {
  const given = await answered(db, found.id);
  return {
    case: {
      id: found.id,
      number: found.number,
      institution: found.institution as Institution,
      process: found.process,
      openedAt: found.opened_at,
    },
    firm: found.firm === null ? undefined : await firmOf(db, found.firm),
    actingFor: await actingFirm(db, found),
    applicant: await applicantOf(db, found),
    ...given,
    ...(await own[found.process]?.(db, found, given.answers)),
  };
}

type Own = (db: Db, row: CaseRow, answers: readonly GivenAnswer[]) => Promise<Partial<CaseFacts>>;

/** What only one process knows of its cases, in tables of its own. */
const own: Readonly<Record<string, Own>> = {
  duesRefund: async (db, row, answers) => ({ refund: await refundFacts(db, row, answers) }),
};

/** What only one process asks of the firm in whose name it is about to be begun. */
export const knownBeforehand = async (
  db: Db,
  process: string,
  firm: string,
): Promise<Pick<ActingFirm, 'ibans'> | undefined> => beforehand[process]?.(db, firm);

const beforehand: Readonly<Record<string, (db: Db, firm: string) => Promise<Pick<ActingFirm, 'ibans'>>>> = {
  duesRefund: async (db, firm) => ({ ibans: await ibansOfFirm(db, firm) }),
};

async function actingFirm(db: Db, { acting_for, acting_as }: CaseRow): Promise<ActingFirm | undefined> {
  const firm = acting_for === null ? undefined : await firmOf(db, acting_for);
  return firm && { firm, as: acting_as ?? 'exporter' };
}

/** What was answered, and the firms that the beginning names. */
async function answered(db: Db, caseId: string): Promise<Pick<CaseFacts, 'answers' | 'named'>> {
  const answers = await answersOf(db, caseId);
  const begun = Object.values(answers.find(({ step }) => step === 'start')?.body ?? {});
  const numbers = begun.filter((value): value is string => typeof value === 'string' && isTaxNumber(value));
  const named = await Promise.all(numbers.map((number) => firmOf(db, number)));
  return { answers, named: named.filter((firm) => firm !== undefined) };
}

const firmOf = async (db: Db, taxNumber: string): Promise<Firm | undefined> => (await findFirm(db, taxNumber))?.firm;

async function applicantOf(db: Db, { id, opened_by }: CaseRow): Promise<Applicant | undefined> {
  const row = opened_by
    ? await db('persons').where({ id: opened_by }).first()
    : await db('applicants').where({ case_id: id }).first();
  return (
    row && {
      firstName: row.first_name,
      lastName: row.last_name,
      email: row.email,
      nationalId: row.national_id,
      mobile: row.mobile,
      position: row.position,
    }
  );
}

async function answersOf(db: Db, caseId: string): Promise<GivenAnswer[]> {
  const rows = await db('answers')
    .leftJoin('tasks', 'tasks.id', 'answers.task')
    .where({ 'answers.case_id': caseId, 'answers.state': 'taken' })
    .whereNotNull('answers.body')
    .orderBy(['answers.answered_at', 'answers.id'])
    .select('answers.outcome', 'answers.body', 'answers.answered_at', 'tasks.step', 'tasks.part');
  return rows.map(({ step, part, outcome, body, answered_at: at }) => ({
    ...{ step: step ?? 'start', part: part ?? '' },
    ...{ outcome, body, at },
  }));
}
