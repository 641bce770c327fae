import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing, openPage, openStage, type Stage } from './stage.ts';

/** What the first screen may weigh, compressed: the map, other pages and other languages come later. */
const FIRST_SCREEN_BYTES = 260 * 1024;

describe.skipIf(missing !== undefined)('weight of the page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('W52 The first screen weighs at most 260 KiB compressed, and needs no map, document reader or spreadsheet', async () => {
    const { page, context, faults } = await openPage(stage, { locale: 'ru-RU', isFirstVisit: true });
    const answers: Response[] = [];
    page.on('response', (response) => answers.push(response));
    await page.goto(stage.url);
    await page.waitForSelector('.tour');
    await page.waitForLoadState('networkidle');
    const names = answers.map((answer) => answer.url()).join(' ');
    for (const later of ['gl-map', 'countries-50m', 'document-worker', 'xlsx', 'load-scene'])
      expect(names).not.toContain(later);
    // Every body is awaited: one that is still on its way would weigh nothing.
    const bodies = await Promise.all(answers.map((answer) => answer.body()));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN_BYTES);
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);
});
