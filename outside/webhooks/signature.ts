import { createHmac } from 'node:crypto';

export type Signed = { readonly id: string; readonly timestamp: number; readonly body: string };

/** As Standard Webhooks has it: HMAC-SHA256 over id, seconds and body, so that none of them can be exchanged. */
export const signature = (secret: Buffer, { id, timestamp, body }: Signed): string =>
  `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

/** What receivers keep: `whsec_` and the secret in base64. */
export const shownSecret = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;
