import { type Calendar, type Deadline, deadline, type Why } from './calendar.ts';
import type { Reminder, Step } from './process.ts';

export type Agenda = {
  /** After this nothing is accepted any more. */
  readonly due: Date | undefined;
  /** By when it should be done; nothing happens when it passes. */
  readonly target: Date | undefined;
  readonly why: { readonly due?: Why; readonly target?: Why };
  readonly appointments: readonly { readonly at: number; readonly mail?: string }[];
};

type Clocked = {
  readonly openedAt: Date;
  /** When the deadline's clock began: with the case for its first step, with the step itself for every other. */
  readonly origin: Date;
  readonly calendar: Calendar;
  /** The instants of the named dates that this declaration binds deadlines to. */
  readonly dates?: Readonly<Record<string, Date>>;
};

/** Everything that will happen by itself while a step is waited in, and why then. */
export function agendaOf(step: Step, clocked: Clocked): Agenda {
  const expiry = expiryOf(step, clocked);
  const target = step.target && deadline(clocked.openedAt, step.target, clocked.calendar);
  const reminders = (step.reminders ?? []).flatMap((reminder) => {
    const at = reminderAt(reminder, expiry?.due, clocked);
    return at === undefined ? [] : [{ at, mail: reminder.mail }];
  });
  const end = expiry ? [{ at: expiry.due.getTime() }] : [];
  return {
    due: expiry?.due,
    target: target?.due,
    why: { ...(expiry?.why && { due: expiry.why }), ...(target && { target: target.why }) },
    appointments: [
      ...reminders.filter(({ at }) => !expiry || at < expiry.due.getTime()).sort((a, b) => a.at - b.at),
      ...end,
    ],
  };
}

function expiryOf(
  { expires }: Step,
  { origin, calendar, dates }: Clocked,
): { due: Date; why?: Why } | Deadline | undefined {
  if (!expires) return undefined;
  if ('after' in expires) return deadline(origin, expires.after, calendar);
  const due = dates?.[expires.at];
  return due && { due };
}

/** Where a named date does not exist for the case at hand, nothing ends and nothing comes before the end. */
function reminderAt(reminder: Reminder, due: Date | undefined, { origin, calendar }: Clocked): number | undefined {
  if ('after' in reminder) return deadline(origin, reminder.after, calendar).due.getTime();
  return due && deadline(due, negative(reminder.before), calendar).due.getTime();
}

function negative(span: Extract<Reminder, { before: unknown }>['before']) {
  if ('hours' in span) return { hours: -span.hours };
  if ('days' in span) return { days: -span.days };
  throw new Error('a reminder before a deadline is counted in hours or days');
}
