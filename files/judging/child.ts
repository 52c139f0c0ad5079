import { readFile } from 'node:fs/promises';
import type { StoredType } from '../limits.ts';
import { contentOf, loadParser } from './content.ts';

// Runs as a process of its own: argument 1 is the file, argument 2 the type that its name claims.
const [path, claimed] = process.argv.slice(2) as [string, StoredType];
await loadParser(claimed);
process.send?.('ready');
process.send?.(await contentOf(await readFile(path), claimed));
