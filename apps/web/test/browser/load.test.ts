import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../src/load/words/en.json';
import { missing, openPage, openStage, overflowPx, type Stage } from './stage.ts';

const SOON = { timeout: 10_000 };

describe.skipIf(missing !== undefined)('the page Load', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('W108 A list of 120 rows is planned in the browser and walked step by step, and its file shows the same plan on a phone', async () => {
    const { page, context, faults } = await openPage(stage);
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await page.goto(`${stage.url}/?view=load&lang=en`);
    await page.getByRole('button', { name: en['list.takeExample'] }).click();
    await page.getByLabel(en['choice.effort']).selectOption('quick');
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await page.waitForSelector('.load-plan', { timeout: 90_000 });
    await expect.poll(() => page.locator('.load-badge').innerText(), SOON).toContain('31 rules, 0 violations');
    const step = page.locator('.load-container[data-shown] .load-step');
    const total = Number(/of (\d+)/.exec(await step.innerText())?.[1]);
    expect(total).toBeGreaterThan(100);
    await step.locator('input[type="range"]').fill('1');
    await step.getByRole('button', { name: /Next/ }).click();
    await expect.poll(() => step.innerText(), SOON).toContain(`Place 2 of ${total}`);
    await step.locator('input[type="range"]').press('PageDown');
    await expect.poll(() => step.innerText(), SOON).toContain(`Place 12 of ${total}`);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: en['share.file'] }).click(),
    ]);
    const file = JSON.parse(readFileSync(await saved.path(), 'utf8'));
    expect(file.plan.containers[0].placements).toHaveLength(total);
    expect([sent, faults]).toEqual([[], []]);
    const phone = await openPage(stage, { widthPx: 360 });
    await phone.page.goto(`${stage.url}/?view=load&lang=ru`);
    const sentOn = { name: 'plan.json', mimeType: 'application/json', buffer: readFileSync(await saved.path()) };
    await phone.page.locator('.load-file').setInputFiles(sentOn);
    await phone.page.waitForSelector('.load-kept');
    const shown = phone.page.locator('.load-container[data-shown] .load-step');
    await expect.poll(() => shown.innerText(), SOON).toContain(`из ${total}`);
    expect(await overflowPx(phone.page)).toBeLessThanOrEqual(0);
    expect(phone.faults).toEqual([]);
    await phone.context.close();
    await context.close();
  }, 180_000);

  test('W109 Bad rows of a pasted list are told and can be downloaded, and a mended mapping is kept', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(`${stage.url}/?view=load&lang=en`);
    const list = 'ID;L cm;W cm;H cm;kg;Stuff\nA;60;40;30;5;2\nB;60;40;30;0;2\n';
    await page.locator('.load-take textarea').fill(list);
    await page.getByRole('button', { name: en['list.read'] }).click();
    await page.waitForSelector('.load-report');
    const column = page.getByLabel('Column “kg”');
    if ((await column.inputValue()) === '') await column.selectOption('mass');
    await page.getByLabel('Column “Stuff”').selectOption('quantity');
    await expect.poll(() => page.locator('.load-count').innerText(), SOON).toContain('2 pieces');
    await expect.poll(() => page.locator('.load-bad').innerText(), SOON).toContain(en['bad.load-list-not-positive']);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: en['bad.download'] }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('karvon-bad-rows.xlsx');
    await page.reload();
    await page.locator('.load-take textarea').fill(list);
    await page.getByRole('button', { name: en['list.read'] }).click();
    await expect.poll(() => page.locator('.load-count').innerText(), SOON).toContain('2 pieces');
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  test('W110 Without WebGL the load is drawn flat, from the side and from above', async () => {
    const flat = await openStage(['--disable-3d-apis']);
    const { page } = await openPage(flat);
    await page.goto(`${flat.url}/?view=load&lang=en`);
    await page.locator('.load-take textarea').fill('ID;Length cm;Width cm;Height cm;Weight kg;Qty\nA;60;40;30;5;20\n');
    await page.getByRole('button', { name: en['list.read'] }).click();
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await page.waitForSelector('.load-unable', { timeout: 60_000 });
    expect(await page.locator('.load-container[data-shown] .load-plain svg').count()).toBe(2);
    await flat.close();
  }, 90_000);
});
