import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../src/words/en.json';
import ru from '../../src/words/ru.json';
import tg from '../../src/words/tg.json';
import { linkOf, missing, openPage, openStage, overflowPx, PLANNED, SOON, type Stage } from './stage.ts';

const CONSIGNMENTS = [
  { from: 'Khujand', to: 'Poti', goods: 'cotton yarn', hs: '5205', mass: '22' },
  { from: 'Khujand', to: 'Novosibirsk', goods: 'cotton yarn', hs: '5205', mass: '22' },
  { from: 'Chongqing', to: 'Tashkent', goods: 'electronics', hs: '8517', mass: '12', equipment: 'container-40hc' },
  { from: 'Moscow', to: 'Bandar Abbas', goods: 'paper', hs: '4801', mass: '20' },
  { from: 'Karachi', to: 'Almaty', goods: 'textiles', hs: '5208', mass: '18' },
  { from: 'Istanbul', to: 'Almaty', goods: 'machinery', hs: '8438', mass: '15' },
];
const WORDS = { en, ru, tg };

describe.skipIf(missing !== undefined)('six consignments', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  for (const consignment of CONSIGNMENTS) {
    test('W31 The six consignments are planned and shown in three languages and two widths, without error, outside request or sideways scroll', async () => {
      const { page, context, faults } = await openPage(stage);
      await page.goto(linkOf(stage, consignment));
      await settle(page);
      expect(await page.locator('.card').count()).toBeGreaterThanOrEqual(1);
      await page.waitForFunction(() => document.querySelectorAll('.map-mark[data-kind="door"]').length >= 2);
      await expect.poll(() => page.locator('.timeline .step').count(), SOON).toBeGreaterThan(2);
      for (const language of ['en', 'ru', 'tg'] as const) {
        await page.click(`.languages [lang="${language}"]`);
        await page.waitForSelector(`[data-tab="papers"] >> text=${WORDS[language]['tab.papers']}`);
        for (const widthPx of [1366, 360]) {
          await page.setViewportSize({ width: widthPx, height: 768 });
          for (const tab of ['timeline', 'cost', 'papers', 'borders', 'why']) {
            await page.click(`[data-tab="${tab}"]`);
            const message = `${language} ${widthPx} ${tab}`;
            await expect.poll(() => overflowPx(page), { ...SOON, message }).toBeLessThanOrEqual(0);
          }
          expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|\[object|\{\w+\}/);
        }
      }
      expect(faults).toEqual([]);
      await context.close();
    }, 300_000);
  }

  test('W32 Sums of a card, its bars and its list agree, in the currency that is chosen, with rate, date and source', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(linkOf(stage, { ...CONSIGNMENTS[0], currency: 'TJS' }));
    await settle(page);
    await page.click('[data-tab="cost"]');
    const total = centsOf(await page.locator('.cost-total b').innerText());
    for (const bars of await page.locator('.money-bars').all()) {
      const amounts = await bars.locator('.amount').allInnerTexts();
      expect(amounts.reduce((sum, text) => sum + centsOf(text), 0)).toBe(total);
    }
    await page.click(`text=${en['cost.list']}`);
    const sums = await page.locator('.component-table tbody .amount').allInnerTexts();
    expect(sums.reduce((sum, text) => sum + (/\d/.test(text) ? centsOf(text) : 0), 0)).toBe(total);
    expect(await page.locator('.cost-total small').innerText()).toMatch(/1 USD = [\d.,]+ TJS, \d\d\.\d\d\.\d{4}, .+/);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);
});

/** Waits until a plan has come, or says what came instead. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('.card, .failure, [aria-invalid="true"]', PLANNED);
  expect(await page.locator('.failure').allInnerTexts()).toEqual([]);
}

function centsOf(text: string): number {
  return Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);
}
