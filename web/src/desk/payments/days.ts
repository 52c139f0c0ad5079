import { site } from '../../shared/site.ts';

/** Today at the institution, YYYY-MM-DD. */
export const todayHere = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: site.zone }).format(new Date());

export function yesterday(today: string): string {
  const at = new Date(`${today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
