import { readFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { countRollOuts, planLoad } from '@karvon/loading';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeExampleRows } from '../../src/load/example-list.ts';
import en from '../../src/load/words/en.json';
import { listSerious } from './list-serious.ts';
import { linkOf, missing, noteSeen, openPage, openStage, overflowPx, PLANNED, SOON, type Stage } from './stage.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An Excel list as people keep them: a title in merged cells, an empty row, the headers, and the last row hidden. */
function workbookOf(rows: readonly (readonly unknown[])[]): Buffer {
  const shown = [['Packing list of 1 December'], [], ...rows.map((row) => [...row])];
  const sheet = xlsx.utils.aoa_to_sheet([...shown, ['H', 'Hidden', 50, 40, 30, 9, 5]]);
  sheet['!rows'] = [];
  sheet['!rows'][shown.length] = { hidden: true };
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }];
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, 'List');
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

describe.skipIf(missing !== undefined)('the page Load', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('W108 An Excel list of 120 rows is planned in the browser to the same bytes as outside, walked step by step, reported as PDF, and its file shows the same plan on a phone', async () => {
    const { page, context, faults } = await openPage(stage);
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await page.goto(`${stage.url}/?view=load&lang=en`);
    const list = { name: 'list.xlsx', mimeType: XLSX_TYPE, buffer: workbookOf(makeExampleRows('ru')) };
    await page.locator('.load-file').setInputFiles(list);
    await expect.poll(() => page.locator('.load-count').innerText(), SOON).toContain('120 rows');
    await expect.poll(() => page.locator('.load-remarks').innerText(), SOON).toBe('1 hidden row is left out.');
    await page.getByLabel(en['choice.effort']).selectOption('quick');
    const hasShownStages = await noteSeen(page, '.load-stages');
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await page.waitForSelector('.load-plan', PLANNED);
    expect(await hasShownStages()).toBe(true);
    await expect.poll(() => page.locator('.load-badge').innerText(), SOON).toContain('32 rules, 0 violations');
    const step = page.locator('.load-container[data-shown] .load-step');
    const total = Number(/of (\d+)/.exec(await step.innerText())?.[1]);
    expect(total).toBeGreaterThan(100);
    await step.locator('input[type="range"]').fill('1');
    await step.getByRole('button', { name: /Next/ }).click();
    await expect.poll(() => step.innerText(), SOON).toContain(`Place 2 of ${total}`);
    await step.locator('input[type="range"]').press('PageDown');
    await expect.poll(() => step.innerText(), SOON).toContain(`Place 12 of ${total}`);
    for (let walked = 12; walked < 20; walked++) {
      await step.getByRole('button', { name: /Next/ }).click();
      await expect.poll(() => step.innerText(), SOON).toContain(`Place ${walked + 1} of ${total}`);
      expect(await step.innerText()).toMatch(/from the front wall.*(along the container).*(on the floor|on )/s);
    }
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: en['share.file'] }).click(),
    ]);
    const file = JSON.parse(readFileSync(await saved.path(), 'utf8'));
    expect(file.plan.containers[0].placements).toHaveLength(total);
    expect([sent, faults]).toEqual([[], []]);
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: en['share.pdf'] }).click(),
    ]);
    expect(
      readFileSync(await report.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await expect.poll(() => page.locator('.load-share-said').innerText(), SOON).toBe(en['share.pdfDone']);
    expect(sent.map((url) => new URL(url).pathname)).toEqual(['/api/load-reports']);
    expect(JSON.stringify(planLoad(file.request))).toBe(JSON.stringify(file.plan));
    const phone = await openPage(stage, { widthPx: 360 });
    await phone.page.goto(`${stage.url}/?view=load&lang=ru`);
    const sentOn = { name: 'plan.json', mimeType: 'application/json', buffer: readFileSync(await saved.path()) };
    await phone.page.locator('.load-file').setInputFiles(sentOn);
    await phone.page.waitForSelector('.load-kept', PLANNED);
    const shown = phone.page.locator('.load-container[data-shown] .load-step');
    await expect.poll(() => shown.innerText(), SOON).toContain(`из ${total}`);
    await expect.poll(() => overflowPx(phone.page), SOON).toBeLessThanOrEqual(0);
    expect(phone.faults).toEqual([]);
    await phone.context.close();
    await context.close();
  }, 300_000);

  test('W130 The page is isolated and its workers share a load plan, to the same bytes as one worker without shared memory', async () => {
    const planOf = async (isIsolated: boolean) => {
      const { page, context, faults } = await openPage(stage);
      if (!isIsolated)
        await page.route('**/?view=load*', async (route) => {
          const response = await route.fetch();
          const headers = Object.entries(response.headers()).filter(([name]) => !name.startsWith('cross-origin-'));
          await route.fulfill({ response, headers: Object.fromEntries(headers) });
        });
      // Another processor than this machine may have, and the memory that workers are given.
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'hardwareConcurrency', { value: 3 });
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (this: Worker, message: unknown) {
          if (typeof SharedArrayBuffer !== 'undefined' && message instanceof SharedArrayBuffer)
            Object.assign(window, { loadMemory: message });
          postMessage.call(this, message);
        };
      });
      let workers = 0;
      page.on('worker', (worker) => (workers += /load-worker|roll-out-worker/.test(worker.url()) ? 1 : 0));
      await page.goto(`${stage.url}/?view=load&lang=en`);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(isIsolated);
      const list = { name: 'list.xlsx', mimeType: XLSX_TYPE, buffer: workbookOf(makeExampleRows('en')) };
      await page.locator('.load-file').setInputFiles(list);
      await page.getByLabel(en['choice.effort']).selectOption('normal');
      await page.getByRole('button', { name: en['page.plan'] }).click();
      await page.waitForSelector('.load-plan', PLANNED);
      // Where other tests hold the machine, a plan may be made before another worker is up: the second finds them waiting.
      const hasBegunAgain = await noteSeen(page, '.load-progress');
      await page.getByRole('button', { name: en['page.planAgain'] }).click();
      await expect.poll(hasBegunAgain, SOON).toBe(true);
      await page.waitForSelector('.load-plan', PLANNED);
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: en['share.file'] }).click(),
      ]);
      const words = await page.evaluate(() => {
        const { loadMemory } = window as { loadMemory?: SharedArrayBuffer };
        return loadMemory ? Array.from(new Int32Array(loadMemory, 0, 64)) : undefined;
      });
      expect(faults).toEqual([]);
      const plan = readFileSync(await saved.path(), 'utf8');
      await context.close();
      return { plan, workers, words };
    };
    const shared = await planOf(true);
    expect(shared.workers).toBe(3);
    const copy = new SharedArrayBuffer(256);
    new Int32Array(copy).set(shared.words ?? []);
    expect(countRollOuts(copy).served).toBeGreaterThan(0);
    const alone = await planOf(false);
    expect([alone.workers, alone.words]).toEqual([1, undefined]);
    expect(alone.plan).toBe(shared.plan);
    const { request, plan } = JSON.parse(shared.plan);
    expect(JSON.stringify(plan)).toBe(JSON.stringify(planLoad(request)));
  }, 300_000);

  test('W109 Bad rows of a pasted list are told and can be downloaded, a mended mapping is kept, and another page between loses nothing', async () => {
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
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await page.waitForSelector('.load-plan', PLANNED);
    await page.getByRole('link', { name: 'Check' }).click();
    await page.waitForSelector('.load-plan', { state: 'detached' });
    await page.goBack();
    await page.waitForSelector('.load-plan');
    await expect.poll(() => page.locator('.load-count').innerText(), SOON).toContain('2 pieces');
    await expect.poll(() => page.locator('.banner-stale').count(), SOON).toBe(0);
    await page.reload();
    await page.locator('.load-take textarea').fill(list);
    await page.getByRole('button', { name: en['list.read'] }).click();
    await expect.poll(() => page.locator('.load-count').innerText(), SOON).toContain('2 pieces');
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W137 A file that is being read is named, and when what reads or writes workbooks cannot be fetched the page says so and goes on', async () => {
    const { page, context } = await openPage(stage);
    let isCut = true;
    await page.route('**/assets/xlsx-*', (route) => (isCut ? route.abort() : route.fallback()));
    await page.goto(`${stage.url}/?view=load&lang=en`);
    await page.getByRole('button', { name: en['list.template'] }).click();
    await expect.poll(() => page.locator('.load-take [role="alert"]').innerText()).toBe(en['list.unfetched']);
    const list = { name: 'list.xlsx', mimeType: XLSX_TYPE, buffer: workbookOf(makeExampleRows('en')) };
    const hasNamedFile = await noteSeen(page, '.load-take [role="status"]');
    await page.locator('.load-file').setInputFiles(list);
    await expect.poll(hasNamedFile).toBe(true);
    await expect.poll(() => page.locator('.load-take [role="alert"]').innerText()).toBe(en['list.unfetched']);
    isCut = false;
    await page.locator('.load-take textarea').fill('ID;Length cm;Width cm;Height cm;Weight kg;Qty\nA;60;40;30;5;20\n');
    await page.getByRole('button', { name: en['list.read'] }).click();
    await expect.poll(() => page.locator('.load-count').innerText()).toContain('20 pieces');
    expect(await page.locator('.load-take [role="alert"]').count()).toBe(0);
    await context.close();
  });

  test('W139 Ids and names that have no place to break stay within a phone, in a list, a plan and what is supposed', async () => {
    const { page, context, faults } = await openPage(stage, { widthPx: 360 });
    await page.goto(`${stage.url}/?view=load&lang=en`);
    const [id, name] = ['ABCDEFGHIJ'.repeat(9), 'Cotton'.repeat(20)];
    const rows = [`${id};${name};60;40;30;5;20`, `T${id};${name};100;100;262;50;1`, `B${id};${name};0;1;1;1;1`];
    const headers = 'ID;Name;Length cm;Width cm;Height cm;Weight kg;Qty';
    await page.locator('.load-take textarea').fill(`${[headers, ...rows].join('\n')}\n`);
    await page.getByRole('button', { name: en['list.read'] }).click();
    await page.waitForSelector('.load-bad');
    await page.getByText('Pieces: 2 kinds').click();
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await page.waitForSelector('.load-left', PLANNED);
    await page.waitForSelector('.load-step');
    await expect.poll(() => page.locator('.load-step-text').first().innerText(), SOON).toContain(id);
    await expect.poll(() => overflowPx(page), SOON).toBeLessThanOrEqual(0);
    const poti = { from: 'Khujand', to: 'Poti', goods: 'cotton yarn', hs: '5205', mass: '22' };
    await page.goto(linkOf(stage, { ...poti, close: id }));
    await expect.poll(() => page.locator('.what-if-list').innerText(), PLANNED).toContain(id);
    await expect.poll(() => overflowPx(page), SOON).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('W110 Without WebGL the load is drawn flat, from the side and from above', async () => {
    const flat = await openStage(['--disable-3d-apis']);
    const { page } = await openPage(flat);
    await page.goto(`${flat.url}/?view=load&lang=en`);
    await page.locator('.load-take textarea').fill('ID;Length cm;Width cm;Height cm;Weight kg;Qty\nA;60;40;30;5;20\n');
    await page.getByRole('button', { name: en['list.read'] }).click();
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await page.waitForSelector('.load-unable', PLANNED);
    await expect.poll(() => page.locator('.load-container[data-shown] .load-plain svg').count(), SOON).toBe(2);
    await flat.close();
  }, 240_000);

  test('W111 A plan too long for a link goes as its request, and whoever opens it sees the same plan found again, read-only', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(`${stage.url}/?view=load&lang=en`);
    const rows = Array.from(
      { length: 150 },
      (_, at) => `P${at};${30 + (at % 31)};${25 + (at % 17)};${20 + (at % 13)};5;16`,
    );
    const list = `ID;Length cm;Width cm;Height cm;Weight kg;Qty\n${rows.join('\n')}\n`;
    await page.locator('.load-take textarea').fill(list);
    await page.getByRole('button', { name: en['list.read'] }).click();
    await page.getByLabel(en['choice.effort']).selectOption('quick');
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await page.waitForSelector('.load-plan', PLANNED);
    await page.locator('.load-share').getByRole('button', { name: en['share.link'], exact: true }).click();
    const link = await page.locator('.load-share-said a').getAttribute('href', SOON);
    expect(link).toContain('#request=');
    const figures = await page.locator('.load-summary').innerText();
    const other = await openPage(stage);
    await other.page.goto(link ?? '');
    await other.page.waitForSelector('.load-plan', PLANNED);
    expect(await other.page.locator('.load-summary').innerText()).toBe(figures);
    expect(await other.page.getByText(en['share.other']).count()).toBe(0);
    expect(await other.page.getByRole('button', { name: en['page.plan'] }).count()).toBe(0);
    expect([faults, other.faults]).toEqual([[], []]);
    await other.context.close();
    await context.close();
  }, 300_000);

  test('W112 Each bad row has its own message on the page, a piece that no door takes names the side, and an automatic check finds nothing serious', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(`${stage.url}/?view=load&lang=en`);
    const take = async (...rows: readonly string[]) => {
      const headers = 'ID;Length cm;Width cm;Height cm;Weight kg;Qty;Floor only;Stack only';
      await page.locator('.load-take textarea').fill(`${[headers, ...rows].join('\n')}\n`);
      await page.getByRole('button', { name: en['list.read'] }).click();
    };
    const cases = [
      ['B;60;40;30;0;2', 'load-list-not-positive'],
      ['B;60;40;30;;2', 'load-list-cell-missing'],
      ['B;60;40;30;5;1,5', 'load-list-quantity-broken'],
      ['B;1200;800;900;5;2', 'load-list-unit-doubt'],
      ['B;60;40;30;5;2;yes;yes', 'load-list-rules-contradict'],
      ['A;60;40;30;5;2', 'load-list-id-repeated'],
      ['B;60;40;30;5;200000', 'load-list-too-many'],
    ] as const;
    for (const [row, code] of cases) {
      await take('A;60;40;30;5;2;;', row);
      await expect.poll(() => page.locator('.load-bad').innerText(), SOON).toContain(en[`bad.${code}`]);
    }
    await take();
    await expect.poll(() => page.locator('.load-bad').innerText(), SOON).toContain(en['bad.load-list-empty']);
    expect(await page.getByRole('button', { name: en['page.plan'] }).isDisabled()).toBe(true);
    await take('A;60;40;30;5;2;;', 'T;100;100;262;50;1;;');
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await page.waitForSelector('.load-left', PLANNED);
    expect(await page.locator('.load-left').innerText()).toMatch(
      /height is 262 cm; the door of 40HC has 25\d(\.\d)? cm/,
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, found: await listSerious(page) }).toEqual({ colorScheme, found: [] });
    }
    expect(faults).toEqual([]);
    await context.close();
  }, 240_000);

  test('W113 A piece that must go goes when planned again, and what is held back for it is told', async () => {
    const { page, context, faults } = await openPage(stage);
    await page.goto(`${stage.url}/?view=load&lang=en`);
    const list = 'ID;Length cm;Width cm;Height cm;Weight kg;Qty\nA;60;40;41.4;5;16\nS;60;40;41;5;2\n';
    await page.locator('.load-take textarea').fill(list);
    await page.getByRole('button', { name: en['list.read'] }).click();
    await page.getByLabel(en['choice.add']).selectOption('EUR-pallet');
    await page.getByRole('button', { name: 'Remove 40HC' }).click();
    await page.getByLabel('How many EUR-pallet at hand').fill('1');
    await page.getByRole('button', { name: en['page.plan'] }).click();
    await expect.poll(() => page.locator('.load-left').innerText(), PLANNED).toMatch(/S\s+60 × 40 × 41 cm\s+2/);
    await page.getByText('Pieces: 2 kinds').click();
    await page.getByLabel('S must go').check();
    await expect.poll(() => page.locator('.banner-stale').innerText(), SOON).toBe(en['page.stale']);
    await page.getByRole('button', { name: en['page.planAgain'] }).click();
    await expect.poll(() => page.getByText('2 × A').count(), PLANNED).toBe(1);
    expect(await page.getByText(en['held.title']).count()).toBe(1);
    expect(await page.locator('.load-badge').innerText()).toContain('32 rules, 0 violations');
    expect(await page.locator('.load-left').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 300_000);
});
