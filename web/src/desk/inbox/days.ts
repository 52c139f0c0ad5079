import { formatDate } from '../../../../domain/text.ts';
import { site } from '../../shared/site.ts';

/** Lists are narrowed by instants, people think in days: "until the 24th" is before the 25th begins, where the institution is. */
export function endOfDay(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return new Date(next.getTime() - offsetAt(next)).toISOString();
}

/** How far the institution's clocks are ahead of UTC. */
function offsetAt(at: Date): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: site.zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${local.format(at).replace(' ', 'T')}Z`) - at.getTime();
}

/** The last day before an instant: 24.11.2026. */
export const dayBefore = (instant: string): string => formatDate(new Date(Date.parse(instant) - 1), site.zone);
export const isoDayBefore = (instant: string): string => dayBefore(instant).split('.').toReversed().join('-');
