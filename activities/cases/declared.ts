import type { Process } from '../../domain/process.ts';
import type { Catalogue } from '../../workflows/catalogue.ts';

export function processOf(catalogue: Catalogue, id: string): Process {
  const process = catalogue.get(id);
  if (!process) throw new Error(`no process ${id} is declared`);
  return process;
}
