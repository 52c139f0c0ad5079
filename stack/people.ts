import { existsSync } from 'node:fs';
import type { Databases } from './servers.ts';

/** Somebody who can log in to a demonstration. */
export type BoardPerson = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly unit: string;
};

/** Puts the demonstration's people into the database, at every start again without harm, and says how they log in. */
export async function loadPeople({ url }: Databases): Promise<readonly BoardPerson[]> {
  const file = new URL('../db/demonstration.ts', import.meta.url);
  if (!existsSync(file)) return [];
  const { loadDemonstration } = (await import(file.href)) as {
    loadDemonstration(url: string): Promise<readonly BoardPerson[]>;
  };
  return loadDemonstration(url);
}
