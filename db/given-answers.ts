import type { AnswerRow } from './answers.ts';
import type { Db } from './connection.ts';

export type GivenAnswer = Pick<
  AnswerRow,
  'outcome' | 'body' | 'person' | 'in_place_of' | 'acting_for' | 'acting_proxy' | 'answered_at'
> & {
  /** The step that it ended; null is the start of the case. */
  readonly step: string | null;
  readonly part: string | null;
};

/** What was said and taken, in the order of saying. */
export const givenAnswers = (db: Db, caseId: string): Promise<GivenAnswer[]> =>
  db('answers')
    .leftJoin('tasks', 'tasks.id', 'answers.task')
    .where({ 'answers.case_id': caseId, 'answers.state': 'taken' })
    .orderBy(['answers.answered_at', 'answers.id'])
    .select(
      'answers.outcome',
      'answers.body',
      'answers.person',
      'answers.in_place_of',
      'answers.acting_for',
      'answers.acting_proxy',
      'answers.answered_at',
      'tasks.step',
      'tasks.part',
    );

/** What a case was started with. */
export const startAnswer = (db: Db, caseId: string): Promise<AnswerRow | undefined> =>
  db<AnswerRow>('answers').where({ case_id: caseId, outcome: 'start' }).whereNull('task').first();
