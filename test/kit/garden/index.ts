/** What the tests' workers run; the file that is bundled. */
export { mailDelivery } from '../../../workflows/kit/mail.ts';
export { webhookDelivery } from '../../../workflows/webhook-delivery.ts';
export { endsTooEarly, goesInCircles, walksWhereNoArrowLeads } from './strays.ts';
export { gardenPlot } from './workflow.ts';
