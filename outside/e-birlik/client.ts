import { Ajv } from 'ajv';
import type { Clock } from '../../domain/clock.ts';
import { OutsideAnswerUnfit } from '../errors.ts';
import { guardedGet } from '../guarded-request.ts';
import { type Firm, firmSchema } from './firm.ts';

export { OutsideAnswerUnfit, OutsideRefused, OutsideUnavailable } from '../errors.ts';
export type { Contact, Firm, FirmKind, Membership } from './firm.ts';

export type EBirlik = { findFirm(taxNumber: string): Promise<Firm | undefined> };
export type EBirlikSettings = { url: string; clock: Clock; key?: string; timeoutMs?: number; attempts?: number };

const system = 'e-birlik';
const fits = new Ajv({ removeAdditional: 'all' }).compile<Firm>(firmSchema);

export function eBirlikClient(settings: EBirlikSettings): EBirlik {
  const get = guardedGet({ ...settings, system, absentCode: 'unknownFirm' });
  return {
    async findFirm(taxNumber) {
      if (!/^[0-9]{10,11}$/.test(taxNumber)) return undefined;
      const answer = await get(`/firms/${taxNumber}`);
      return answer === undefined ? undefined : firmIn(answer, taxNumber);
    },
  };
}

/** Where a firm can be written to: they are asked for when they are needed, and not kept. */
export const contactsIn =
  ({ findFirm }: EBirlik) =>
  async (taxNumber: string): Promise<readonly string[]> =>
    (await findFirm(taxNumber))?.contacts.map(({ email }) => email) ?? [];

function firmIn(answer: unknown, taxNumber: string): Firm {
  if (!fits(answer)) {
    const [first] = fits.errors ?? [];
    throw new OutsideAnswerUnfit(system, 'does not fit', `${first?.instancePath ?? ''} ${first?.keyword ?? ''}`.trim());
  }
  if (answer.taxNumber !== taxNumber) throw new OutsideAnswerUnfit(system, 'another firm');
  return answer;
}
