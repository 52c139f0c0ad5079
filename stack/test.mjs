import { runReady } from './ready.mjs';

await runReady('stack/checks.ts', process.argv.slice(2));
