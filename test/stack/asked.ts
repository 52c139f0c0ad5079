/** The names that a reader of the environment looks for. */
export function asked(read: (env: Record<string, string>) => unknown): string[] {
  const names = new Set<string>();
  const given: Record<string, string> = { DEMONSTRATION: '1', DATABASE_URL: 'postgres://a@b/c' };
  const get = (all: Record<string, string>, name: string) => {
    names.add(name);
    return all[name];
  };
  read(new Proxy(given, { get }));
  return [...names];
}
