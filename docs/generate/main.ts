import { writeFileSync } from 'node:fs';
import { pages } from './pages.ts';

/** Writes docs/processes anew. */
const folder = new URL('../processes/', import.meta.url);
for (const { file, text } of pages()) writeFileSync(new URL(file, folder), text);
