import { writeFileSync } from 'node:fs';
import { clientTypes } from './client.ts';
import { pages } from './pages.ts';

/** Writes docs/processes and client/api.ts anew. */
const folder = new URL('../processes/', import.meta.url);
for (const { file, text } of pages()) writeFileSync(new URL(file, folder), text);
writeFileSync(new URL('../../client/api.ts', import.meta.url), clientTypes());
