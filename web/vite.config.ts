import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** What the reader of PDFs loads by name, under its own version: how scanners squeeze pages. */
const decoders = (): Plugin => {
  const file = (path: string) => readFileSync(fileURLToPath(import.meta.resolve(`pdfjs-dist/${path}`)));
  const { version } = JSON.parse(file('package.json').toString()) as { version: string };
  return {
    name: 'pdf-decoders',
    generateBundle() {
      for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'])
        this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${name}`, source: file(`wasm/${name}`) });
    },
  };
};

/** The nonce is put in for each answer by api/web; everything else has its hash in its name and is kept for ever. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [decoders()],
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
