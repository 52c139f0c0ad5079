import { runReady } from './ready.mjs';

await runReady('bench/main.ts', process.argv.slice(2));
