import { findLink } from '../../db/linkUse.ts';
import { closeSession, openSession } from '../../db/sessions.ts';
import type { Actor } from '../../domain/actor.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Institution } from '../../domain/institutions.ts';
import type { ApiDeps } from '../deps.ts';

type Asked = { readonly token: string; readonly institution: Institution; readonly before: Actor | undefined };

/** A case link becomes a session that reaches that case and nothing else; it never becomes an account. */
export async function enterByCaseLink({ db, clock }: ApiDeps, { token, institution, before }: Asked) {
  const now = await clock.now();
  const link = await findLink(db, { token, institution, kind: 'case', now });
  if (!link?.caseId) throw new Refusal('LinkUnknown');
  if (link.state !== 'usable') throw new Refusal('CaseLinkEnded');
  const { caseId } = link;
  const opened = await db.transaction(async (trx) => {
    if (before) await closeSession(trx, before.session);
    return openSession(trx, { caseId, institution, bearer: 'visitor', now });
  });
  return { token: opened.token, caseId };
}
