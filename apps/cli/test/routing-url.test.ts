import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Plan } from '@karvon/contract';
import { expect, test } from 'vitest';

const COMMAND = fileURLToPath(new URL('../bin/karvon.mjs', import.meta.url));
const READY = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
const YARN = ['plan', 'Khujand', 'Poti', '--goods', 'cotton yarn', '--mass', '22t', '--ready', READY, '--json'];
/** Tells on stderr of every connection that the command opens and every name that it looks up. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { Socket } from 'node:net';
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (...words) {
    console.error('CONNECTS');
    return connect.apply(this, words);
  };
`)}`;

/** Runs the built command without holding up this process, in which its routing server listens. */
function karvon(...words: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const { KARVON_ROUTING_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', WATCH, COMMAND, ...words], { env });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    written.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written.stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...written })));
}

test('L18 A plan asks no other machine, unless a routing server is named, and says what it answered', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(JSON.stringify({ code: 'NoTable' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [alone, named] = [await karvon(...YARN), await karvon(...YARN, '--routing-url', url)];
  server.close();
  expect([alone.status, alone.stderr]).toEqual([0, '']);
  expect([named.status, named.stderr]).toEqual([0, expect.stringContaining('CONNECTS')]);
  expect(asked.map((path) => path.split('/')[1])).toEqual(['table', 'table']);
  const plan = Plan.parse(JSON.parse(named.stdout));
  expect(plan.notices).toContainEqual({
    code: 'road-server-refused',
    params: { server: url, found: expect.any(String) },
  });
  const wrong = await karvon(...YARN, '--routing-url', 'localhost:5000');
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('routing-url-invalid')]);
});
