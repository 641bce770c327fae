import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressOutput } from './compress-output.ts';

/** As the server sends them: a page that no other can reach into may share memory between its workers. */
const ISOLATION = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Builds the page to `dist`; while developing, the API is asked from a Karvon server on `KARVON_API`. */
export default defineConfig({
  plugins: [react(), compressOutput()],
  resolve: { conditions: ['karvon-source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
  server: {
    headers: ISOLATION,
    proxy: { '/api': process.env.KARVON_API ?? 'http://127.0.0.1:8787' },
  },
});
