/** Every zone is explicit: the machine's own zone must never reach a letter. */
export const upperTr = (text: string) => text.toLocaleUpperCase('tr-TR');
export const lowerTr = (text: string) => text.toLocaleLowerCase('tr-TR');
export const compareTr = new Intl.Collator('tr-TR').compare;

export const foldFrom = 'İIıŞşĞğÜüÖöÇçÂâÎîÛû';
export const foldTo = 'iiissgguuooccaaiiuu';
const folded = new Map([...foldFrom].map((letter, at) => [letter, foldTo.charAt(at)]));

/**
 * The same as SQL's fold(): lower(translate(…)), letter by letter as there (no final sigma).
 * For search only; it merges what e-mail addresses and identifiers keep apart.
 */
export const fold = (text: string) => Array.from(text, (letter) => folded.get(letter) ?? letter.toLowerCase()).join('');

/** 21.11.2026 */
export const formatDate = (at: Date, zone: string) =>
  written(zone, { day: '2-digit', month: '2-digit', year: 'numeric' }, at);

/** 21 Kasım 2026 Cumartesi */
export const formatLongDate = (at: Date, zone: string) => written(zone, { ...dayAndWeekday, year: 'numeric' }, at);

/** 21 Kasım Cumartesi */
export const formatDayAndWeekday = (at: Date, zone: string) => written(zone, dayAndWeekday, at);

/** 14:32 */
export const formatTime = (at: Date, zone: string) => written(zone, { hour: '2-digit', minute: '2-digit' }, at);

/** 21.11.2026 14:32 */
export const formatDateTime = (at: Date, zone: string) => `${formatDate(at, zone)} ${formatTime(at, zone)}`;

/** A calendar day (YYYY-MM-DD), which is the same day in every zone. */
export const formatDay = (day: string) => formatDate(noonOf(day), 'UTC');
export const formatLongDay = (day: string) => formatLongDate(noonOf(day), 'UTC');
export const formatShortDay = (day: string) => formatDayAndWeekday(noonOf(day), 'UTC');

/** TR33 0006 1005 1978 6457 8413 26 */
export const formatIban = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ');

const dayAndWeekday = { day: 'numeric', month: 'long', weekday: 'long' } as const;
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

const formats = new Map<string, Intl.DateTimeFormat>();

function written(zone: string, parts: Intl.DateTimeFormatOptions, at: Date) {
  const key = `${zone} ${Object.keys(parts)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('tr-TR', { ...parts, timeZone: zone, hourCycle: 'h23' });
  formats.set(key, format);
  return format.format(at);
}
