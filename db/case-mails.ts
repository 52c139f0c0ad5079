import type { Db } from './connection.ts';
import type { MailRow } from './mails.ts';

export type MailSeen = Pick<
  MailRow,
  'id' | 'name' | 'part' | 'subject' | 'state' | 'attempts' | 'last_problem' | 'made_at' | 'attempted_at' | 'sent_at'
>;

/** What people see of a case's mails. */
export const mailsOfCase = (db: Db, caseId: string): Promise<MailSeen[]> =>
  db<MailRow>('mails')
    .where({ case_id: caseId })
    .orderBy(['made_at', 'id'])
    .select('id', 'name', 'part', 'subject', 'state', 'attempts', 'last_problem', 'made_at', 'attempted_at', 'sent_at');

export const resendId = (caseId: string, count: number): string => `${caseId}:resend:${count}`;

/** When somebody asked for a mail of the case once more. */
export const resendTimes = (db: Db, caseId: string): Promise<Date[]> =>
  db('mails').where({ case_id: caseId }).whereLike('id', resendId(caseId, 0).replace(/0$/, '%')).pluck('made_at');
