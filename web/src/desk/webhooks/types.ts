import type { WebhookEvent } from '../../../../domain/webhooks.ts';

export type Webhook = {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly unit: { readonly id: string; readonly title: string };
  readonly madeAt: string;
  readonly failingSince: string | null;
  readonly off: { readonly at: string; readonly by: string | null } | null;
};
export type FreshWebhook = Webhook & { readonly secret: string };

export type Delivery = {
  readonly id: string;
  readonly event: WebhookEvent | 'webhook.test';
  readonly at: string;
  readonly state: 'waiting' | 'underway' | 'delivered' | 'parked';
  readonly tries: number;
  readonly last: { readonly at: string; readonly status: number | null; readonly problem: string | null } | null;
};

/** Words have names without dots. */
export const eventWords = {
  'task.opened': 'opened',
  'task.closed': 'closed',
  'webhook.test': 'test',
} as const satisfies Record<Delivery['event'], string>;
export const events: readonly WebhookEvent[] = ['task.opened', 'task.closed'];
