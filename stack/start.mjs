import { runReady } from './ready.mjs';

await runReady('stack/main.ts');
