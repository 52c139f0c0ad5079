import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor time that a process, its children and theirs have used; 0 where the system does not tell. */
export function cpuSeconds(of: number): number {
  const all = processes();
  const family = new Set([of]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) / 100;
}

function processes() {
  try {
    return readdirSync('/proc').filter(isNumber).flatMap(statOf);
  } catch {
    return [];
  }
}

const isNumber = (name: string) => /^\d+$/.test(name);

/** Fields 4 and 14 to 17 of /proc/…/stat, counted behind the name, which may hold anything. */
function statOf(name: string) {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ pid: Number(name), parent: Number(fields[1]), ticks }];
  } catch {
    return []; // it has ended meanwhile
  }
}
