import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window's page. It is served over the shell's own protocol under a strict content security policy. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  publicDir: false,
  cacheDir: fileURLToPath(new URL('.cache/vite', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome114',
    // The policy allows files of our own and nothing inline: no data: fonts, no script in the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One chunk, which all others import: so zod is told not to make code before any schema is made.
          groups: [{ name: 'schemas', test: /node_modules[\\/]zod[\\/]|schemas-without-code/ }],
        },
      },
    },
  },
});
