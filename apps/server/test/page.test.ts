import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildServer } from '../src/build-server.ts';
import { desk } from './desk.ts';

test('S13 The page is sent compressed to a reader who takes it, and plain to others', async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), 'karvon-page-'));
  const text = `<!doctype html><title>Karvon</title>${'карвон '.repeat(400)}`;
  writeFileSync(join(pageFolder, 'index.html'), text);
  writeFileSync(join(pageFolder, 'index.html.gz'), gzipSync(text));
  const server = await buildServer({ desk, pageFolder, isLogging: false });
  const packed = await server.inject({ url: '/', headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.headers['content-type']).toContain('text/html');
  expect(gunzipSync(packed.rawPayload).toString()).toBe(text);
  const plain = await server.inject({ url: '/', headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe(text);
  await server.close();
  rmSync(pageFolder, { recursive: true });
});

test('S14 Page, scripts and the page to try the API are sent as of an origin that no other reaches into', async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), 'karvon-page-'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>');
  writeFileSync(join(pageFolder, 'worker.js'), 'self.close();');
  const server = await buildServer({ desk, pageFolder, isLogging: false });
  for (const url of ['/', '/worker.js', '/api/docs/static/index.html', '/api/health']) {
    const { headers } = await server.inject({ url });
    const policies = [headers['cross-origin-opener-policy'], headers['cross-origin-embedder-policy']];
    expect({ url, policies }).toEqual({ url, policies: ['same-origin', 'require-corp'] });
  }
  await server.close();
  rmSync(pageFolder, { recursive: true });
});
