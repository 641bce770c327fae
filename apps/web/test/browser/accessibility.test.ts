import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSerious } from './list-serious.ts';
import { linkOf, missing, openStage, PLANNED, type Stage } from './stage.ts';

const CONSIGNMENT = { from: 'Khujand', to: 'Poti', goods: 'cotton yarn', hs: '5205', mass: '22' };
const TABS = ['timeline', 'cost', 'papers', 'borders', 'why'];

describe.skipIf(missing !== undefined)('accessibility', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  for (const [colorScheme, width] of [
    ['light', 1366],
    ['dark', 1366],
    ['light', 360],
    ['dark', 360],
  ] as const) {
    test('W45 An automatic check finds nothing serious on the bare page and on a plan with its questions, comparison and all tabs, light or dark, at both widths', async () => {
      const context = await stage.browser.newContext({
        viewport: { width, height: 768 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      await context.addInitScript(() => localStorage.setItem('karvon.tour', 'seen'));
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(`${stage.url}/?lang=en`);
      await page.waitForSelector('.quote');
      expect(await listSerious(page)).toEqual([]);
      await page.goto(linkOf(stage, CONSIGNMENT));
      await page.waitForSelector('.card', PLANNED);
      await page.click('.what-if > summary');
      await page.click('.questions > summary');
      await page.click('.question-lists >> nth=0');
      for (const card of [0, 1]) await page.locator('.card-compare input').nth(card).check();
      await page.waitForSelector('.waterfall');
      for (const tab of TABS) {
        await page.click(`[data-tab="${tab}"]`);
        expect({ tab, found: await listSerious(page) }).toEqual({ tab, found: [] });
      }
      await context.close();
    }, 300_000);
  }
});
