import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { queueMail } from '../../db/mails.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { AccountMail } from '../../templates/account.ts';
import type { ApiDeps } from '../deps.ts';

type ToPerson = {
  readonly institution: Institution;
  readonly person: string;
  readonly name: AccountMail;
  readonly at: Date;
};

/** Written with what it tells of, in the same transaction. */
export async function queueAccountMail(trx: Knex.Transaction, mail: ToPerson): Promise<string> {
  const id = `account:${newId()}`;
  await queueMail(trx, { id, ...mail });
  return id;
}

/** Nobody waits for it: a row that is not fetched now is found by the relay. */
export function sendSoon({ door, log }: ApiDeps, mail: string): void {
  door.deliver(mail).catch((error: unknown) => log.warn({ err: error, mail }, 'left to the relay'));
}
