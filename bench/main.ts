import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Row } from './row.ts';
import { machine, tableOf } from './table.ts';

/** Each is loaded when it is wanted, so that none carries the memory of another. */
const measures: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  P1: async () => (await import('./inbox/lists.ts')).benchLists(),
  P2: async () => (await import('./inbox/filters.ts')).benchFilters(),
  P3: async () => (await import('./inbox/claims.ts')).benchClaims(),
  P4: async () => (await import('./cases.ts')).benchCases(),
  P5: async () => (await import('./completing.ts')).benchCompleting(),
  P7: async () => (await import('./pdf.ts')).benchPdf(),
  P8: async () => (await import('./declarations.ts')).benchDeclarations(),
  P10: async () => (await import('./start.ts')).benchStart(),
  P12: async () => (await import('./first-load.ts')).benchFirstLoad(),
  U24: async () => (await import('./inbox/desk-page.ts')).benchDeskPage(),
  R10: async () => (await import('./inbox/overload.ts')).benchOverload(),
  growth: async () => (await import('./inbox/growth.ts')).benchGrowth(),
  R18: async () => (await import('./sign-in.ts')).benchSignIn(),
  R37: async () => (await import('./long-texts.ts')).benchLongTexts(),
};

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : Object.keys(measures);
const unknown = wanted.filter((id) => !(id in measures));

if (unknown.length > 0) {
  console.error(`Nothing measures ${unknown.join(', ')}; known are ${Object.keys(measures).join(', ')}.`);
  process.exit(1);
}

console.log(machine());
const rows: Row[] = [];
for (const id of wanted) {
  console.error(`measuring ${id}…`);
  const measured = await measures[id]!();
  console.error(tableOf(measured));
  rows.push(...measured);
}
await (await import('./inbox/stored.ts')).forget();
console.log(`\n${tableOf(rows)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows.map(plain), null, 2)}\n`);
process.exit(0);

function plain({ spread: _, ...row }: Row) {
  return row;
}
