import { isTaskMail } from '../../templates/account.ts';
import { composeAccountMail } from './account-mail.ts';
import { composeCaseMail } from './case-mail.ts';
import type { Compose, Composing } from './composing.ts';
import { composeTaskMail } from './task-mail.ts';

export const composer =
  (deps: Composing): Compose =>
  (trx, mail) => {
    if (mail.row.case_id) return composeCaseMail(deps, trx, mail);
    return isTaskMail(mail.row.name) ? composeTaskMail(deps, trx, mail) : composeAccountMail(deps, trx, mail);
  };
