import { Temporal } from 'temporal-polyfill';

/** n × 24 hours, whatever clocks do in between. */
export const addDays = (start: Date, n: number) => addHours(start, n * 24);

export const addHours = (start: Date, n: number) => new Date(start.getTime() + n * 3_600_000);

/** The end of the same day n months on; the month's last day where that day does not exist. */
export const addMonths = (start: Date, n: number, { zone }: { zone: string }) =>
  endOfDay(localDay(start, zone).add({ months: n }, { overflow: 'constrain' }).toString(), zone);

/** The day's last millisecond: 23:59:59.999 on the wall, found from the next day's start. */
export const endOfDay = (day: string, zone: string) =>
  new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1);

/** A time of a day on the wall. */
export const timeOfDay = (day: string, time: string, zone: string) =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);

export const localDay = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
