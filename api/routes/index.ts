import type { Route } from '../route.ts';
import { absences } from './absences.ts';
import { account } from './account.ts';
import { caseLinks } from './case-links.ts';
import { cases } from './cases.ts';
import { customsDeclarations } from './customs-declarations.ts';
import { describing } from './description.ts';
import { documents } from './documents.ts';
import { earlierDocuments } from './earlier-documents.ts';
import { firmCards } from './firm-cards.ts';
import { firms } from './firms.ts';
import { holidays } from './holidays.ts';
import { inbox } from './inbox.ts';
import { judgements } from './judgements.ts';
import { memberships } from './memberships.ts';
import { notifications } from './notifications.ts';
import { ownCases } from './own-cases.ts';
import { passwords } from './passwords.ts';
import { processes } from './processes.ts';
import { proxies } from './proxies.ts';
import { records } from './records.ts';
import { refundPayments } from './refund-payments.ts';
import { refunds } from './refunds.ts';
import { savedFilters } from './saved-filters.ts';
import { session } from './session.ts';
import { staff } from './staff.ts';
import { stream } from './stream.ts';
import { taskBatches } from './task-batches.ts';
import { taskDrafts } from './task-drafts.ts';
import { taskJudgements } from './task-judgements.ts';
import { taskWork } from './task-work.ts';
import { tasks } from './tasks.ts';
import { tokens } from './tokens.ts';
import { webhookDeliveries } from './webhook-deliveries.ts';
import { webhooks } from './webhooks.ts';

/** Every route there is. One file a resource; a line here puts it into the router, the documentation and the tests. */
export const routes: readonly Route[] = describing([
  ...[
    ...session,
    ...account,
    ...tokens,
    ...passwords,
    ...caseLinks,
    ...staff,
    ...memberships,
    ...absences,
    ...holidays,
    ...firms,
    ...firmCards,
    ...proxies,
    ...refunds,
    ...refundPayments,
    ...customsDeclarations,
  ],
  ...[
    ...processes,
    ...records,
    ...judgements,
    ...cases,
    ...ownCases,
    ...inbox,
    ...savedFilters,
    ...stream,
    ...notifications,
    ...documents,
    ...earlierDocuments,
  ],
  ...[...tasks, ...taskWork, ...taskDrafts, ...taskJudgements, ...taskBatches],
  ...[...webhooks, ...webhookDeliveries],
]);
