#!/usr/bin/env node
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const program = new URL('../dist/main.js', import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`node-too-old: Karvon needs Node 20.19 or newer; this is Node ${process.versions.node}`);
  process.exitCode = 2;
} else if (!existsSync(program)) {
  console.error('not-built: Karvon is not built yet; run "npm run build" first');
  process.exitCode = 2;
} else {
  await import(program.href);
}
