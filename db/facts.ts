import type { ActingFirm, Applicant, CaseFacts, GivenAnswer } from '../domain/facts.ts';
import { isTaxNumber } from '../domain/identifiers.ts';
import type { Institution } from '../domain/institutions.ts';
import type { Db } from './connection.ts';
import type { CaseRow } from './events.ts';
import { findFirms } from './firms.ts';
import { ibansOfFirm, refundFacts } from './refund-facts.ts';

/** What is known of a case: its firm, its applicant and what has been answered so far. */
export async function loadFacts(db: Db, caseId: string): Promise<CaseFacts> {
  const found = await db<CaseRow>('cases').where({ id: caseId }).first();
  if (!found) throw new Error('there is no such case');
  return factsOf(db, found);
}

export async function factsOf(db: Db, found: CaseRow): Promise<CaseFacts> {
  const [answers, applicant] = await Promise.all([answersOf(db, found.id), applicantOf(db, found)]);
  const named = firmsNamed(answers);
  const { firm, acting_for, acting_as } = found;
  const firms = await findFirms(db, [...new Set([firm, acting_for, ...named].filter((number) => number !== null))]);
  const actingFirm = acting_for === null ? undefined : firms.get(acting_for)?.firm;
  return {
    case: {
      id: found.id,
      number: found.number,
      institution: found.institution as Institution,
      process: found.process,
      openedAt: found.opened_at,
    },
    firm: firm === null ? undefined : firms.get(firm)?.firm,
    actingFor: actingFirm && { firm: actingFirm, as: acting_as ?? 'exporter' },
    applicant,
    answers,
    named: named.map((number) => firms.get(number)?.firm).filter((one) => one !== undefined),
    ...(await own[found.process]?.(db, found, answers)),
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

/** The firms that the beginning of a case names. */
const firmsNamed = (answers: readonly GivenAnswer[]): string[] =>
  Object.values(answers.find(({ step }) => step === 'start')?.body ?? {}).filter(
    (value): value is string => typeof value === 'string' && isTaxNumber(value),
  );

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
