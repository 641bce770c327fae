import { gzipSync } from 'node:zlib';
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
    const files = new Map<string, number>();
    page.on('response', async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      files.set(response.url(), gzipSync(body).length);
    });
    await page.goto(stage.url);
    await page.waitForSelector('.tour');
    await page.waitForLoadState('networkidle');
    const names = [...files.keys()].join(' ');
    for (const later of ['gl-map', 'countries-50m', 'document-worker', 'xlsx', 'load-scene'])
      expect(names).not.toContain(later);
    const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN_BYTES);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
