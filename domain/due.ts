/** How far a due instant is, in the words of a list: hours on its own day, days of the calendar otherwise. */
export function relativeDue(due: Date, now: Date, zone: string): string {
  const days = dayNumber(due, zone) - dayNumber(now, zone);
  if (days === 0) return onItsDay(due.getTime() - now.getTime());
  if (days === 1) return 'yarın doluyor';
  if (days === -1) return 'dün doldu';
  return days > 0 ? `${days} gün kaldı` : `${-days} gün gecikti`;
}

function onItsDay(milliseconds: number) {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 0) return 'bugün doldu';
  if (minutes === 0) return '1 dakikadan az kaldı';
  return minutes < 60 ? `${minutes} dakika kaldı` : `${Math.floor(minutes / 60)} saat kaldı`;
}

function dayNumber(at: Date, zone: string) {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
  return Date.parse(`${local}T00:00:00Z`) / 86_400_000;
}
