/** Everything that a worker can run; the file that is bundled. */
export { customsDeclarations } from './customs-declarations.ts';
export { mailDelivery } from './kit/mail.ts';
export { notices } from './notices.ts';
export { retention } from './retention.ts';
export { duesRefund } from './tim/dues-refund/workflow.ts';
export { membershipApplication } from './tim/membership-application/workflow.ts';
export { proxy } from './tim/proxy/workflow.ts';
export { webhookDelivery } from './webhook-delivery.ts';
