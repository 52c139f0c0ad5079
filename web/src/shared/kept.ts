/** What this device keeps for a while and no longer: whoever comes after a day finds nothing, also on another page. */
const prefix = 'kept:';

type Kept = { readonly until: number; readonly value: unknown };

export function keep(name: string, value: unknown, milliseconds: number, where: Storage = localStorage): void {
  where.setItem(prefix + name, JSON.stringify({ until: Date.now() + milliseconds, value } satisfies Kept));
}

export function kept<T>(name: string, where: Storage = localStorage): T | undefined {
  const found = read(where, prefix + name);
  return found && found.until > Date.now() ? (found.value as T) : undefined;
}

export function dropKept(name: string): void {
  for (const where of [localStorage, sessionStorage]) where.removeItem(prefix + name);
}

/** Called when the program starts. */
export function forgetStale(): void {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  for (const name of names) if ((read(localStorage, name)?.until ?? 0) <= Date.now()) localStorage.removeItem(name);
}

function read(where: Storage, name: string): Kept | undefined {
  try {
    return JSON.parse(where.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined; // somebody else's, or written by another version
  }
}
