import { addBusinessDays, addDays, type Calendar, localDay, timeOfDay } from './calendar.ts';
import { digestTime } from './notifications.ts';

/** The morning of a business day, once it has come. */
export type Morning = {
  readonly day: string;
  /** When it came. */
  readonly at: Date;
  /** The end of the business day after it. */
  readonly nextEnds: Date;
};

export function morningAt(now: Date, calendar: Calendar): Morning | undefined {
  const day = localDay(now, calendar.zone).toString();
  const at = timeOfDay(day, digestTime, calendar.zone);
  const [first] = addBusinessDays(addDays(now, -1), 1, calendar).why.counted;
  if (now < at || first !== day) return undefined;
  return { day, at, nextEnds: addBusinessDays(now, 1, calendar).due };
}
