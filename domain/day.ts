const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that it is somewhere at an instant: YYYY-MM-DD. */
export function dayAt(at: Date, zone: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  formats.set(zone, format);
  return format.format(at);
}

/** A day that there is, written YYYY-MM-DD. */
export const isDay = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
