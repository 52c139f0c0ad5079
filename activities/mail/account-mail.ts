import type { Knex } from 'knex';
import { postsOf } from '../../db/memberships.ts';
import { findPerson } from '../../db/persons.ts';
import { findWebhook } from '../../db/webhooks.ts';
import { isRole, roles } from '../../domain/roles.ts';
import { unitById } from '../../domain/units.ts';
import { type AccountData, accountMails, isAccountMail } from '../../templates/account.ts';
import { linkAddress } from '../../templates/linkAddress.ts';
import { type Composed, type Composing, refusal, type ToCompose } from './composing.ts';

/** Mails to a person about their account: what they tell is read from the account, not handed along. */
export async function composeAccountMail(
  { templates, config }: Composing,
  trx: Knex.Transaction,
  { row, linkId }: ToCompose,
): Promise<Composed | undefined> {
  const { institution, name, person } = row;
  if (!isAccountMail(name)) throw refusal('MailUndeclared');
  const found = person && (await findPerson(trx, person));
  if (!found || found.institution !== institution || found.disabled_at) return undefined;
  const declared: { subject: string; link?: 'password'; about?: 'webhook' | 'tasks' } = accountMails[name];
  const webhook = declared.about === 'webhook' ? await webhookOf(trx, row.part) : undefined;
  if (declared.about === 'webhook' && !webhook) return undefined;
  const data: AccountData = {
    person: { name: `${found.first_name} ${found.last_name}` },
    at: row.made_at,
    roles: await rolesOf(trx, person),
    ...(webhook && { webhook }),
    ...(declared.link && { link: linkAddress(config.baseUrls[institution], 'password', linkId) }),
  };
  const rendered = templates.renderMail({ institution, process: 'account', name, subject: declared.subject, data });
  const { subject, html, text: words } = rendered;
  return {
    rendering: { recipient: found.email, subject, html, words, attachments: [] },
    ...(declared.link && { link: { kind: 'password', person } }),
  };
}

async function rolesOf(trx: Knex.Transaction, person: string): Promise<AccountData['roles']> {
  const rows = await postsOf(trx, person);
  return rows.map(({ role, name }) => ({ role: isRole(role) ? roles[role] : role, unit: name }));
}

/** Its host only: what follows may be a secret of theirs. */
async function webhookOf(trx: Knex.Transaction, id: string): Promise<AccountData['webhook']> {
  const found = await findWebhook(trx, id);
  return (
    found && {
      unit: unitById(found.unit)?.name ?? found.unit,
      host: new URL(found.url).host,
      since: found.failing_since ?? found.off_at ?? found.made_at,
    }
  );
}
