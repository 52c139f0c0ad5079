/** The Sunday of the week in which a day (YYYY-MM-DD) lies. */
export function weekEnd(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + ((7 - at.getUTCDay()) % 7));
  return at.toISOString().slice(0, 10);
}
