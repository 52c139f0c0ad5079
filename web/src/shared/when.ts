import {
  formatDate,
  formatDateTime,
  formatDay,
  formatLongDate,
  formatLongDay,
  formatTime,
} from '../../../domain/text.ts';
import { language } from '../words/index.ts';
import { site } from './site.ts';

/** Instants as people here read them: in the institution's zone, wherever the browser stands. */
const { zone } = site;

/** 21.11.2026 */
export const date = (at: string): string => formatDate(new Date(at), zone);
/** 14:32 */
export const time = (at: string): string => formatTime(new Date(at), zone);
/** 21.11.2026 14:32 */
export const dateTime = (at: string): string => formatDateTime(new Date(at), zone);
/** 21 Kasım 2026 Cumartesi; Saturday 21 November 2026 */
export const longDate = (at: string): string =>
  language() === 'tr' ? formatLongDate(new Date(at), zone) : english(new Date(at), zone);

/** Days of a calendar (2026-11-21), which no zone moves. */
export const day = (of: string): string => formatDay(of);
export const longDay = (of: string): string =>
  language() === 'tr' ? formatLongDay(of) : english(new Date(`${of}T12:00:00Z`), 'UTC');

/** The last minute counts, not the one in which nothing is taken any more: 24:00 is said as 23:59. */
export const lastMinute = (due: string): string => new Date(new Date(due).getTime() - 1).toISOString();

/** bugün, yarın, 3 gün önce; on the same day 2 saat önce. */
export function relative(at: string, now: Date = new Date()): string {
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const then = new Date(at);
  const days = dayNumber(then) - dayNumber(now);
  if (days !== 0) return words.format(days, 'day');
  const minutes = Math.trunc((then.getTime() - now.getTime()) / 60_000);
  return Math.abs(minutes) < 60 ? words.format(minutes, 'minute') : words.format(Math.trunc(minutes / 60), 'hour');
}

const english = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' },
    timeZone,
  }).format(at);

/** Whole days of the institution's calendar since 1970. */
function dayNumber(at: Date): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
  return Date.parse(`${local}T00:00:00Z`) / 86_400_000;
}
