import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import checkEn from '../../src/check/words/texts-en.json';
import checkRu from '../../src/check/words/texts-ru.json';
import checkTg from '../../src/check/words/texts-tg.json';
import en from '../../src/words/en.json';
import { listSerious } from './list-serious.ts';
import { missing, openPage, openStage, overflowPx, SOON, type Stage } from './stage.ts';

const FIXTURES = fileURLToPath(new URL('../../../../packages/exchange/fixtures/', import.meta.url));
const SMGS = join(FIXTURES, 'smgs/valid-wagon-khujand-novosibirsk.json');
const IFTSTA = join(FIXTURES, 'iftsta/check-digits-and-locode-wrong.edi');
const TEXTS = { en: checkEn, ru: checkRu, tg: checkTg } as const;

describe.skipIf(missing !== undefined)('the page Check', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('W71 Pasted numbers are judged as they are typed, in three languages and two widths, and a suggestion mends them', async () => {
    for (const language of ['en', 'ru', 'tg'] as const) {
      for (const widthPx of [360, 1366]) {
        const say = TEXTS[language];
        const { page, context, faults } = await openPage(stage, { widthPx });
        await page.goto(`${stage.url}/?view=check&lang=${language}`);
        await page.getByLabel(say['numbers.label']).fill('CSQU3054384\n52967296');
        await expect.poll(() => page.locator('.verdict').count(), SOON).toBe(2);
        const first = page.locator('.verdict').first();
        await expect.poll(() => first.innerText(), SOON).toContain(say['verdict.refused']);
        expect(await first.innerText()).toContain(say['kind.container']);
        await expect.poll(() => overflowPx(page), SOON).toBeLessThanOrEqual(0);
        await page.getByRole('button', { name: say['verdict.use'].replace('{value}', 'CSQU3054383') }).click();
        await expect.poll(() => first.getAttribute('data-valid'), SOON).toBe('true');
        await expect
          .poll(() => page.evaluate(() => location.search), SOON)
          .toContain('number=CSQU3054383&number=52967296');
        await page.reload();
        await expect.poll(() => page.locator('.verdict[data-valid="true"]').count(), SOON).toBe(2);
        await page.getByLabel(say['numbers.kind']).selectOption('container');
        await expect.poll(() => page.locator('.verdict').nth(1).innerText(), SOON).toContain(SAMPLE);
        expect(faults).toEqual([]);
        await context.close();
      }
    }
  }, 240_000);

  test('W72 Files are laid out by their boxes or as events, written as another document, and nothing leaves the browser', async () => {
    for (const [language, widthPx] of [
      ['en', 1366],
      ['ru', 360],
      ['tg', 1366],
    ] as const) {
      const say = TEXTS[language];
      const { page, context, faults } = await openPage(stage, { widthPx });
      await page.goto(`${stage.url}/?view=check&lang=${language}`);
      await page.waitForSelector('.drop');
      const sent: string[] = [];
      page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
      await page.locator('.drop input[type="file"]').setInputFiles([SMGS, IFTSTA]);
      await expect.poll(() => page.locator('.document[data-state="read"]').count(), SOON).toBe(2);
      const note = page.locator('.document', { hasText: 'valid-wagon-khujand' });
      expect(await note.innerText()).toContain(say['documents.fine']);
      expect(await note.locator('.box', { hasText: 'ООО «Ресандаи Суғд»' }).first().innerText()).toContain('1');
      const report = page.locator('.document', { hasText: 'check-digits' });
      await expect.poll(() => report.locator('.event-table tbody tr').count(), SOON).toBe(3);
      expect(await report.innerText()).toContain('message-identifier-doubtful');
      await note.locator('.convert > summary').click();
      await note.getByLabel(say['convert.target']).selectOption('ecmr');
      await note.locator('.convert-choice .button').click();
      await expect.poll(() => note.locator('.written').innerText(), SOON).toContain(say['format.ecmr']);
      const download = page.waitForEvent('download');
      await note.locator('.written .button-strong').click();
      expect((await download).suggestedFilename()).toBe('consignment.ecmr.json');
      await expect.poll(() => overflowPx(page), SOON).toBeLessThanOrEqual(0);
      expect([sent, faults]).toEqual([[], []]);
      await context.close();
    }
  }, 240_000);

  test('W73 A file that cannot be read says why, and the page goes on', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(`${stage.url}/?view=check&lang=en`);
    await page.waitForSelector('.drop');
    await page.locator('.drop input[type="file"]').setInputFiles([
      { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]) },
      { name: 'empty.edi', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir,\nour wagon is late.\n') },
      { name: 'broken.json', mimeType: 'text/plain', buffer: readFileSync(SMGS).subarray(0, 900) },
    ]);
    await expect.poll(() => page.locator('.document[data-state="read"]').count(), SOON).toBe(4);
    const said = (name: string) => page.locator('.document', { hasText: name }).innerText();
    expect(await said('picture.png')).toContain(checkEn['documents.binary']);
    expect(await said('empty.edi')).toContain('document-empty');
    expect(await said('letter.txt')).toContain('format-unknown');
    expect(await said('broken.json')).toContain('document-truncated');
    await dropText(page, 'dropped.edi', readFileSync(IFTSTA, 'latin1'));
    await expect.poll(() => page.locator('.document[data-state="read"]').count(), SOON).toBe(5);
    await page.getByRole('button', { name: checkEn['documents.close'].replace('{name}', 'empty.edi') }).click();
    await expect.poll(() => page.locator('.document').count(), SOON).toBe(4);
    await pasteText(page, "UNB+UNOC:3+A+B+261123:0900+1'UNZ+0+1'");
    await expect.poll(() => said(checkEn['documents.pasted']), SOON).toContain('edifact-interchange-empty');
    expect(await page.locator('.verdict').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W74 The pages are reached by links that keep language and request, and back returns to them', async () => {
    const { page, context, faults } = await openPage(stage, { locale: 'ru-RU' });
    await page.goto(`${stage.url}/?lang=tg&currency=TJS`);
    await page.locator('.navigation a').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(checkTg['numbers.label']).fill('UZTAS');
    await expect
      .poll(() => page.evaluate(() => location.search), SOON)
      .toBe('?view=check&number=UZTAS&currency=TJS&lang=tg');
    expect(await page.locator('.navigation [aria-current="page"]').innerText()).toBe('Санҷиш');
    await page.locator('.navigation a').first().click();
    await page.waitForSelector('#paste');
    await expect.poll(() => page.evaluate(() => location.search), SOON).toBe('?currency=TJS&lang=tg');
    await expect.poll(() => page.title(), SOON).toBe(en['app.name']);
    await page.goBack();
    await expect.poll(() => page.getByLabel(checkTg['numbers.label']).inputValue(), SOON).toBe('UZTAS');
    await page.locator('.navigation a').first().click();
    await page.locator('.navigation a').nth(1).click();
    await expect.poll(() => page.getByLabel(checkTg['numbers.label']).inputValue(), SOON).toBe('UZTAS');
    await page.locator('.languages button').first().click();
    await expect.poll(() => page.locator('h1').innerText(), SOON).toBe(checkEn['page.title']);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W75 A list of ten thousand numbers is judged while the page stays alive, and a large file can be cancelled', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(`${stage.url}/?view=check&lang=en`);
    const list = Array.from({ length: 10_000 }, (_, index) => `CSQU${String(300_000 + index)}3`).join('\n');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), list);
    await page.getByLabel(checkEn['numbers.label']).focus();
    await page.keyboard.press('Control+V');
    await expect
      .poll(() => page.locator('.verdicts-count').innerText(), { timeout: 120_000 })
      .toContain('Checked: 10,000');
    expect(await page.locator('.verdict').count()).toBe(50);
    expect(await page.evaluate(() => location.search)).toBe('?view=check&lang=en');
    await page.evaluate(() => {
      const event = "CNI+1+1'STS+1+24'DTM+334:202611151100:203'LOC+5+UZTAS'EQD+CN+CSQU3054383'\n".repeat(40_000);
      const head = "UNB+UNOC:3+A+B+261123:0900+1'";
      const message = `UNH+1+IFTSTA:D:96A:UN'BGM+23+1+9'${event.slice(0, 400_000)}UNT+1+1'`;
      const files = new DataTransfer();
      files.items.add(new File([head, ...Array.from({ length: 300 }, () => message)], 'large.edi'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true, bubbles: true }));
    });
    await page.locator('.document[data-state="reading"] .button').click();
    await expect.poll(() => page.locator('.document').innerText(), SOON).toContain(checkEn['documents.cancelled']);
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W76 An automatic check finds nothing serious on the page Check with verdicts and documents, light or dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page, context } = await openPage(stage, { widthPx: theme === 'dark' ? 360 : 1366 });
      await page.addInitScript((wish) => localStorage.setItem('karvon.theme', wish), theme);
      await page.goto(`${stage.url}/?view=check&lang=ru&number=CSQU3054384&number=52967296&number=5&number=6&number=x`);
      await page.waitForSelector('.verdict');
      for (const sample of [0, 1]) await page.locator('.check-documents .chip').nth(sample).click();
      await expect.poll(() => page.locator('.document[data-state="read"]').count(), SOON).toBe(2);
      await page.locator('.convert > summary').first().click();
      await page.locator('.convert-choice .button').first().click();
      await page.waitForSelector('.written');
      await page.locator('.written details.more > summary').click();
      expect({ theme, found: await listSerious(page) }).toEqual({ theme, found: [] });
      await context.close();
    }
  }, 240_000);
});

/** What a container number looks like; the same in every language. */
const SAMPLE = 'CSQU3054383';

async function dropText(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true, bubbles: true }));
    },
    [name, text] as const,
  );
}

async function pasteText(page: Page, text: string): Promise<void> {
  await page.locator('#check-numbers').evaluate((field, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', content);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
