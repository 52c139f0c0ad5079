import type { Expiry, Gate, Reminder, Who } from '../../domain/process.ts';
import { isRole, roles } from '../../domain/roles.ts';
import type { Span } from '../../domain/span.ts';

const people: Readonly<Record<string, string>> = {
  visitor: 'a visitor without an account',
  applicant: 'the applicant',
};

export const who = (name: Who | undefined): string =>
  name === undefined ? 'nobody' : (people[name] ?? (isRole(name) ? `${roles[name]} (\`${name}\`)` : `\`${name}\``));

export function span(length: Span): string {
  const [unit, n] = Object.entries(length)[0]! as [string, number];
  const plural = unit === 'businessDays' ? 'business days' : unit;
  return `${n} ${n === 1 ? plural.slice(0, -1) : plural}`;
}

export const expiry = (expires: Expiry): string =>
  'after' in expires ? `after ${span(expires.after)}` : `at the end of the day \`${expires.at}\``;

export const reminder = (sent: Reminder): string =>
  'after' in sent
    ? `\`${sent.mail}\` after ${span(sent.after)}`
    : `\`${sent.mail}\` ${span(sent.before)} before the end`;

export const gate = (when: Gate): string => ('fact' in when ? `if \`${when.fact}\`` : `unless \`${when.unless}\``);
