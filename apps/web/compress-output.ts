import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Files below this size gain nothing by compression. */
const BYTES_MIN = 1024;
const COMPRESSIBLE = /\.(js|css|json|svg|html)$/;

/** Writes a `.gz` beside each text file of the built page, which the server sends to readers who take it. */
export function compressOutput(): Plugin {
  let folder = 'dist';
  return {
    name: 'karvon-compress-output',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, name);
        if (!COMPRESSIBLE.test(name) || statSync(path).size < BYTES_MIN) continue;
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}
