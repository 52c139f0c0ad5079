import { defineConfig } from 'vite';

/** The nonce is put in for each answer by api/web; everything else has its hash in its name and is kept for ever. */
export default defineConfig({
  root: import.meta.dirname,
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
