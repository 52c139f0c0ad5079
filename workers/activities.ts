import type { Knex } from 'knex';
import { createAccountActivities } from '../activities/accounts.ts';
import { createProjections } from '../activities/cases/index.ts';
import { createDocumentActivities } from '../activities/documents.ts';
import { createMailActivities } from '../activities/mail/deliver.ts';
import type { FirmContacts } from '../activities/mail/recipients.ts';
import type { Transport } from '../activities/mail/transport.ts';
import { createNoticeActivities } from '../activities/notices.ts';
import type { PrintDocument } from '../activities/print.ts';
import { createProxyActivities } from '../activities/proxies.ts';
import { createRefundActivities } from '../activities/refunds.ts';
import { createRegistryActivities } from '../activities/registry.ts';
import { createRetentionActivities } from '../activities/retention.ts';
import { createWebhookActivities } from '../activities/webhooks.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../domain/clock.ts';
import type { Names } from '../domain/facts.ts';
import type { BlobStore } from '../files/store.ts';
import type { DeclarationRegistry } from '../outside/e-birlik/client.ts';
import type { Templates } from '../templates/render.ts';
import type { Catalogue } from '../workflows/catalogue.ts';
import type { Queue } from './queues.ts';

export type WorkerDependencies = {
  readonly config: Pick<Config, 'baseUrls' | 'linkKey' | 'mailFrom' | 'webhookNetworks' | 'refund'>;
  readonly db: Knex;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly files: BlobStore;
  readonly transport: Transport;
  readonly print: PrintDocument;
  readonly contactsOf?: FirmContacts;
  readonly registry?: DeclarationRegistry;
  readonly templates?: Templates;
  readonly names?: Names;
};

/** Which activities each queue runs. */
export function activitiesOf(deps: WorkerDependencies): Record<Queue, object> {
  return {
    cases: {
      ...createProjections(deps),
      ...createAccountActivities(deps),
      ...createProxyActivities(deps),
      ...createRefundActivities(deps),
      ...createRetentionActivities(deps),
      ...createNoticeActivities(deps),
    },
    mail: createMailActivities(deps),
    documents: createDocumentActivities(deps),
    webhooks: createWebhookActivities(deps),
    registry: createRegistryActivities(deps),
  };
}
