import { runReady } from './ready.mjs';

await runReady('stack/web-main.ts');
