import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

test('S11 A port that is taken or wrong is explained with how to choose another, and ends with exit code 2', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  const start = (PORT: string) =>
    spawnSync(process.execPath, [MAIN], { env: { ...process.env, PORT }, encoding: 'utf8', timeout: 120_000 });
  const [taken, wrong] = [start(String(port)), start('eighty')];
  other.close();
  expect([taken.status, taken.stderr]).toEqual([2, expect.stringContaining(`port-in-use: port ${port}`)]);
  expect(taken.stderr).toContain(`PORT=${port + 1}`);
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('port-invalid')]);
});
