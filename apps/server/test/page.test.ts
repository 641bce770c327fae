import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** What browsers send when they open an address, and what programs and scripts send. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

test('S15 A browser that opens a page by its name is led to it and gets the page at any other unknown address, while a program gets the problem', async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), 'karvon-page-'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Karvon</title>');
  const server = await buildServer({ desk, pageFolder, isLogging: false });
  const open = (url: string, accept = BROWSER) => server.inject({ url, headers: { accept } });
  const led = await Promise.all(
    ['/load', '/load/', '/check?lang=tg', '/plan?from=Khujand&to=Poti'].map((url) => open(url)),
  );
  expect(led.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual([
    [302, '/?view=load'],
    [302, '/?view=load'],
    [302, '/?view=check&lang=tg'],
    [302, '/?from=Khujand&to=Poti'],
  ]);
  const { statusCode, headers, body } = await open('/no/such?page');
  expect([statusCode, headers['content-type'], body]).toEqual([
    404,
    'text/html; charset=utf-8',
    '<!doctype html><title>Karvon</title>',
  ]);
  const problems = await Promise.all([
    open('/load', '*/*'),
    open('/load', 'application/json'),
    open('/api/nothing'),
    server.inject({ method: 'POST', url: '/load', headers: { accept: BROWSER } }),
  ]);
  for (const problem of problems)
    expect([problem.statusCode, problem.headers['content-type'], problem.json().code]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
      'not-found',
    ]);
  const apiAlone = await buildServer({ desk, pageFolder: join(pageFolder, 'none'), isLogging: false });
  for (const url of ['/no/such', '/load']) {
    const bare = await apiAlone.inject({ url, headers: { accept: BROWSER } });
    expect([bare.statusCode, bare.json().code]).toEqual([404, 'not-found']);
  }
  await Promise.all([server.close(), apiAlone.close()]);
  rmSync(pageFolder, { recursive: true });
});

test('S16 Files named for their content are kept by the browser, and the first file is asked for again', async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), 'karvon-page-'));
  mkdirSync(join(pageFolder, 'assets'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>');
  writeFileSync(join(pageFolder, 'assets', 'index-D2HThzaf.js'), 'void 0;');
  const server = await buildServer({ desk, pageFolder, isLogging: false });
  const keptFor = async (url: string) => (await server.inject(url)).headers['cache-control'];
  expect(await keptFor('/')).toBe('no-cache');
  expect(await keptFor('/assets/index-D2HThzaf.js')).toBe('public, max-age=31536000, immutable');
  await server.close();
  rmSync(pageFolder, { recursive: true });
});
