import type { Process } from '../domain/process.ts';
import { duesRefund } from './tim/dues-refund/process.ts';
import { membershipApplication } from './tim/membership-application/process.ts';
import { proxy } from './tim/proxy/process.ts';

/** Every process that is offered. What people may start, see and decide is derived from this list. */
export const catalogue: Catalogue = catalogueOf(membershipApplication, proxy, duesRefund);

export type Catalogue = ReadonlyMap<string, Process>;

export function catalogueOf(...processes: readonly Process[]): Catalogue {
  return new Map(processes.map((process) => [process.id, process]));
}
