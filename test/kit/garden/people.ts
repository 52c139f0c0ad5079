import { saveFirm } from '../../../db/firms.ts';
import type { Firm } from '../../../domain/facts.ts';
import { apply, say } from '../../rig/people.ts';
import type { Rig } from '../../rig/rig.ts';
import { gardenPlot } from './process.ts';

export const utib = 'tim/utib';
export const uhkib = 'tim/uhkib';

const member = (unit: string) => ({ unit, registryNumber: '16001', since: '2019-04-02', active: true });

/** A firm of two unions, so that two commissions are asked. */
const firm: Firm = {
  ...{ taxNumber: '1234567890', title: 'Örnek Mavi Dokuma Limited Şirketi', kinds: ['exporter'], active: true },
  ...{ address: 'Çığ Sokağı No: 1', city: 'Bursa', unions: [member(utib), member(uhkib)] },
};

export const settle = async ({ db, clock }: Rig) => saveFirm(db, firm, await clock.now());

export const asliIs = (until = 'ever') => ({
  ...{ taxNumber: firm.taxNumber, firstName: 'Aslı', lastName: 'Ağaoğlu', email: 'asli@mavidokuma.example' },
  until,
});

export const asliApplies = (rig: Rig, until?: string) => apply(rig, gardenPlot, asliIs(until));

/** Her plan is with the commissions of both unions. */
export async function asliSendsHerPlan(rig: Rig, until?: string): Promise<string> {
  const caseId = await asliApplies(rig, until);
  await say(rig, caseId, 'plans', 'send');
  return caseId;
}

/** Both commissions agree, and the machine comes. */
export async function bothAgree(rig: Rig, until?: string): Promise<string> {
  const caseId = await asliSendsHerPlan(rig, until);
  for (const part of [uhkib, utib]) await say(rig, caseId, 'commission', 'agree', { part });
  return caseId;
}

/** A day of the calendar, so many days from now. */
export async function aDayIn({ clock }: Rig, days: number): Promise<string> {
  const day = new Date((await clock.now()).getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Istanbul' }).format(day);
}
