import { composeAccountMail } from './account-mail.ts';
import { composeCaseMail } from './case-mail.ts';
import type { Compose, Composing } from './composing.ts';

export const composer =
  (deps: Composing): Compose =>
  (trx, mail) =>
    mail.row.case_id ? composeCaseMail(deps, trx, mail) : composeAccountMail(deps, trx, mail);
