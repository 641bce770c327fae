import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../src/words/en.json';
import ru from '../../src/words/ru.json';
import {
  findOwnPort,
  holdBack,
  inDays,
  linkOf,
  missing,
  openPage,
  openStage,
  overflowPx,
  PLANNED,
  SOON,
  type Stage,
  startServer,
} from './stage.ts';

const POTI = { from: 'Khujand', to: 'Poti', goods: 'cotton yarn', hs: '5205', mass: '22' };

describe.skipIf(missing !== undefined)('flows of the page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('W33 A request pasted in one line fills the form, says what it did not understand, and plans by keyboard alone', async () => {
    const { page, context, faults } = await openPage(stage, { locale: 'uz-UZ' });
    await page.goto(stage.url);
    await page.focus('#paste');
    await page.keyboard.type('22,5 т зюзюка Худжанд – Поти');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.paste-note em');
    await expect.poll(() => page.locator('.paste-note em').innerText(), SOON).toContain('зюзюка');
    // Focus goes on from the text that was read; only then does it come back for the next.
    await page.waitForFunction(() => !document.activeElement?.matches('#paste'));
    await page.fill('#paste', '22,5 т пряжа Худжанд – Поти');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.quote .button-strong'));
    await expect.poll(() => page.getByLabel(ru['field.mass'], { exact: true }).inputValue(), SOON).toMatch(/22[.,]5/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card', PLANNED);
    await page.focus('.card:nth-child(2) .card-button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('option='));
    await page.focus('[data-tab="timeline"]');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('[data-tab="cost"]').getAttribute('aria-selected'), SOON).toBe('true');
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W34 Wrong input is said at its field before the server is asked, focus goes to the first, and a form that was cleared comes back', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(stage.url);
    await page.click('.quote .button-strong');
    await page.waitForFunction(() => document.activeElement?.matches('.field-from input'));
    await page.getByLabel(en['field.mass'], { exact: true }).fill('0');
    await page.getByLabel(en['field.ready']).fill('01.01.2020');
    const said = () => page.locator('.form-area').innerText();
    for (const text of [en['issue.required'], '0 is not enough', '01.01.2020 has passed; today is'])
      await expect.poll(said, SOON).toContain(text);
    await expect.poll(() => page.locator('[aria-invalid="true"]').count(), SOON).toBe(5);
    expect(await page.evaluate(() => location.search)).toBe('');
    await page.click(`text=${en['form.clear']}`);
    await expect.poll(() => page.getByLabel(en['field.ready']).inputValue(), SOON).toBe('');
    await page.click(`text=${en['form.bringBack']}`);
    await expect.poll(() => page.getByLabel(en['field.ready']).inputValue(), SOON).toBe('01.01.2020');
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W35 What the server refuses is said at its field with a way out: candidates for a name, splitting for 220 t', async () => {
    const { page, context } = await openPage(stage);
    await page.goto(linkOf(stage, { ...POTI, mass: '220' }));
    await page.locator('.field-mass .note-actions button').first().click(PLANNED);
    await page.waitForSelector('.card', PLANNED);
    await expect.poll(() => page.locator('.card').first().innerText(), SOON).toMatch(/\d+ × /);
    await page.goto(linkOf(stage, { ...POTI, to: 'Qwertyville' }));
    await page.waitForSelector('.field-to [aria-invalid="true"]', PLANNED);
    await expect.poll(() => page.locator('.field-to').innerText(), SOON).toContain('Qwertyville');
    await page.goto(linkOf(stage, { ...POTI, mass: '22000' }));
    await expect.poll(() => page.locator('.field-mass').innerText(), PLANNED).toContain('22000 kg');
    await page.goto(linkOf(stage, { ...POTI, 'no-state': 'GE' }));
    await page.waitForSelector('.more [aria-invalid="true"]', PLANNED);
    await expect.poll(() => page.locator('.form-area').innerText(), SOON).toMatch(/no way is left: Georgia/);
    await context.close();
  }, 240_000);

  test('W36 A link plans at once, and back and forward move between requests and options', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(linkOf(stage, POTI));
    await page.waitForSelector('.card', PLANNED);
    await page.locator('.card-button').nth(2).click();
    await expect.poll(() => page.locator('.card').nth(2).getAttribute('data-selected'), SOON).toBe('true');
    const chosen = await page.evaluate(() => location.search);
    expect(chosen).toContain('option=');
    await page.goBack();
    await expect.poll(() => page.locator('.card').first().getAttribute('data-selected'), SOON).toBe('true');
    await page.goForward();
    await expect.poll(() => page.evaluate(() => location.search), SOON).toBe(chosen);
    await expect.poll(() => page.locator('.card').nth(2).getAttribute('data-selected'), SOON).toBe('true');
    const again = await context.newPage();
    await again.goto(`${stage.url}/${chosen}`);
    await again.waitForSelector('.card', PLANNED);
    await expect.poll(() => again.locator('.card').nth(2).getAttribute('data-selected'), SOON).toBe('true');
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W37 Planning shows its stages and can be cancelled, and a changed form marks the figures as former', async () => {
    const { page, context } = await openPage(stage);
    // A plan may come faster than a click.
    const letGo = await holdBack(page, '/api/plan');
    await page.goto(linkOf(stage, { ...POTI, ready: inDays(12) }));
    await page.waitForSelector(`.progress >> text=${en['stage.reading']}`);
    await page.click(`.progress >> text=${en['plan.cancel']}`);
    await page.waitForSelector(`text=${en['plan.cancelled']}`);
    letGo();
    await page.click(`.banner >> text=${en['plan.again']}`);
    await page.waitForSelector('.card', PLANNED);
    await page.click(`text=${en['form.change']}`);
    await page.getByLabel(en['field.mass'], { exact: true }).fill('21');
    await page.waitForSelector(`text=${en['plan.stale']}`);
    await expect.poll(() => page.locator('.results').getAttribute('data-stale'), SOON).toBe('true');
    await page.click(`text=${en['plan.restore']}`);
    await expect.poll(() => page.locator('.results').getAttribute('data-stale'), SOON).toBeNull();
    await context.close();
  }, 240_000);

  test('W38 Two to four options stand side by side, and the border card opens from the map', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(linkOf(stage, POTI));
    await page.waitForSelector('.card', PLANNED);
    await page.locator('.card-compare input').nth(0).check();
    await page.locator('.card-compare input').nth(1).check();
    await expect.poll(() => page.locator('.compare-table thead th').count(), SOON).toBe(3);
    await expect.poll(() => page.locator('.compare-table tr[data-different]').count(), SOON).toBeGreaterThan(0);
    await page.locator('.map-overlay .map-mark[data-kind="border"]').last().click();
    await expect.poll(() => page.locator('.map-popup').innerText(), SOON).toContain(en['border.dwell']);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W44 On paper a plan has its map, its whole timeline, and every sum and step unfolded', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(linkOf(stage, POTI));
    await page.waitForSelector('.card', PLANNED);
    await page.waitForSelector('.map-label', PLANNED);
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(pages).toBeLessThanOrEqual(20);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => page.locator('.print-only .svg-map .country').count(), SOON).toBeGreaterThan(5);
    await expect.poll(() => page.locator('.print-only .map-label').allInnerTexts(), SOON).toContain('Poti');
    const timeline = page.locator('.timeline-box svg');
    await expect
      .poll(() => timeline.evaluate((svg) => (svg as SVGSVGElement).getBBox().width), SOON)
      .toBeLessThanOrEqual(718);
    const total = await page.locator('.cost-total b').innerText();
    expect(await page.locator('.component-table tfoot').innerText()).toContain(total);
    expect(await page.locator('.component-table tbody tr').last().isVisible()).toBe(true);
    await expect.poll(() => overflowPx(page), SOON).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W39 The tour greets a first visit only, in the language of the browser', async () => {
    const { page, context, faults } = await openPage(stage, { isFirstVisit: true, locale: 'kk-KZ' });
    await page.goto(stage.url);
    await page.waitForSelector(`.tour >> text=${ru['tour.1']}`);
    for (let step = 0; step < 5; step++) await page.locator('.tour .button-strong').click();
    await page.reload();
    await page.waitForSelector('#paste');
    await expect.poll(() => page.locator('.tour').count(), SOON).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W135 The names of the pages typed as addresses lead to them, and an address that is none shows the page, which says so until it goes elsewhere', async () => {
    const { page, context } = await openPage(stage);
    for (const [name, way] of [
      ['plan', 0],
      ['check', 1],
      ['load', 2],
    ] as const) {
      await page.goto(`${stage.url}/${name}?lang=en`);
      await page.waitForSelector(`.navigation a:nth-of-type(${way + 1})[aria-current="page"]`);
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await page.locator('.home-nowhere').count()).toBe(0);
    }
    expect((await page.goto(`${stage.url}/лоад/x?lang=en`))?.status()).toBe(404);
    await expect
      .poll(() => page.locator('.home-nowhere').innerText(), SOON)
      .toBe(en['home.nowhere'].replace('{path}', '/лоад/x'));
    await page.locator('.languages [lang="ru"]').click();
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search, SOON).toBe('/?lang=ru');
    await expect.poll(() => page.locator('.home-nowhere').count(), SOON).toBe(0);
    await context.close();
  }, 240_000);

  test('W138 The request in one line names cooling and the class of dangerous goods, and a long name stays within a phone', async () => {
    const { page, context, faults } = await openPage(stage, { widthPx: 360 });
    const wishes = { class: '3', reefer: '1', from: 'Longtown'.repeat(12) };
    await page.goto(linkOf(stage, { ...POTI, ...wishes, ready: '2020-01-01', lang: 'ru' }));
    const line = page.locator('.request-line');
    await expect.poll(() => line.innerText(), SOON).toContain('класс опасности (ООН) 3 · нужно охлаждение');
    await expect.poll(() => line.innerText(), SOON).toContain(wishes.from);
    await expect.poll(() => overflowPx(page), SOON).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('W40 Without WebGL the same ways stand on a plain map', async () => {
    const plain = await openStage(['--disable-3d-apis']);
    const { page, faults } = await openPage(plain, { widthPx: 360 });
    await page.goto(linkOf(plain, POTI));
    await page.waitForSelector('.svg-map polyline', PLANNED);
    await expect.poll(() => page.locator('.svg-map .country').count(), SOON).toBeGreaterThan(5);
    await expect.poll(() => page.locator('.map-overlay .map-mark').count(), SOON).toBeGreaterThan(3);
    expect(faults.filter((fault) => !fault.includes('WebGL'))).toEqual([]);
    await plain.close();
  }, 240_000);

  test('W41 When the server is gone the page says so, keeps the form, and goes on by itself when it is back', async () => {
    const port = await findOwnPort();
    const own = await openStage([], port);
    const { page } = await openPage(own);
    await page.goto(own.url);
    await page.waitForSelector('#paste');
    await own.stopServer();
    await page.getByLabel(en['field.from'], { exact: true }).fill('Khujand');
    await page.getByLabel(en['field.to'], { exact: true }).fill('Poti');
    await page.getByLabel(en['field.goods'], { exact: true }).fill('cotton yarn');
    await page.getByLabel(en['field.mass'], { exact: true }).fill('22,5');
    await page.click('.quote .button-strong');
    await page.waitForSelector(`text=${en['plan.unreachable']}`);
    await expect.poll(() => page.locator('.failure .button-strong').count(), SOON).toBe(1);
    await expect.poll(() => page.getByLabel(en['field.mass'], { exact: true }).inputValue(), SOON).toBe('22,5');
    const again = await startServer(port);
    await page.waitForSelector('.answer .card', PLANNED);
    await own.close();
    await again.stop();
  }, 240_000);
});
