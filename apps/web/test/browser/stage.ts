import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const SERVER = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url));
const PAGE = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].find((path) => path !== undefined && existsSync(path));

/**
 * Why the browser tests do not run here; nothing when they do. `KARVON_SKIP_BROWSER=1` leaves them out, as for a second
 * run on another Node; `KARVON_DEMAND_BROWSER=1` makes it an error that they cannot run.
 */
export const missing = whatIsMissing();

function whatIsMissing(): string | undefined {
  if (process.env.KARVON_SKIP_BROWSER === '1') return 'KARVON_SKIP_BROWSER is set';
  const text = !CHROMIUM
    ? 'no Chromium found: install one or set CHROMIUM_PATH'
    : !existsSync(SERVER) || !existsSync(PAGE)
      ? 'the server or the page is not built: run npm run build'
      : undefined;
  if (text && process.env.KARVON_DEMAND_BROWSER === '1') throw new Error(`Browser tests are demanded, but ${text}`);
  if (text) console.warn(`Browser tests are skipped: ${text}`);
  return text;
}

/** A running server with a browser before it. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  readonly stopServer: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a click or a key changes is drawn soon after it, not within it; on a busy machine soon may be long. */
export const SOON = { timeout: 30_000 };

/** A plan has come by then, also where other tests hold the machine. */
export const PLANNED = { timeout: 120_000 };

/** Starts the real server on a port, a free one for 0. */
export async function startServer(port: string): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = spawn(process.execPath, [SERVER], {
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { url: await addressOf(server), stop: () => end(server) };
}

/** Starts the real server on a port, a free one unless named, and a browser that draws WebGL by software. */
export async function openStage(flags: readonly string[] = [], port = '0'): Promise<Stage> {
  const { url, stop: stopServer } = await startServer(port);
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? '',
    timeout: 100_000,
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...flags],
  });
  const close = async () => {
    await browser.close();
    await stopServer();
  };
  return { url, browser, stopServer, close };
}

/** A page with all that it must not do: console errors, and requests to anywhere but its own server. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
}

/** Opens a page of a width, in the language of a browser, past its first visit unless said otherwise. */
export async function openPage(
  stage: Stage,
  options: { readonly widthPx?: number; readonly locale?: string; readonly isFirstVisit?: boolean } = {},
): Promise<Watched> {
  const viewport = { width: options.widthPx ?? 1366, height: 768 };
  const context = await stage.browser.newContext({
    viewport,
    locale: options.locale ?? 'en-GB',
    reducedMotion: 'reduce',
  });
  const faults: string[] = [];
  await context.route('**/*', (route) => {
    const to = route.request().url();
    if (to.startsWith(stage.url)) return route.continue();
    faults.push(`request to ${to}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  if (!options.isFirstVisit) await page.addInitScript(() => localStorage.setItem('karvon.tour', 'seen'));
  return { page, context, faults };
}

/** Tells how many pixels a page is wider than its window. */
export function overflowPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Gives the ISO date so many days from today. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Finds a port that a server may leave and take again: below those that systems give to whoever names none, which another
 * test could get in between.
 */
export async function findOwnPort(): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => probe.close(resolve));
    return String(port);
  }
  throw new Error('no port from 20000 to 29999 is free');
}

/** Holds what a page asks of the server at a path until told to let go: what is shown meanwhile stays as long as a test looks. */
export async function holdBack(page: Page, path: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      await told;
      // What the page has given up meanwhile cannot go on.
      await route.fallback().catch(() => undefined);
    },
  );
  return letGo;
}

/** Notes from now on whether an element comes to stand on a page, be it for a moment between two looks from outside. */
export async function noteSeen(page: Page, selector: string): Promise<() => Promise<boolean>> {
  await page.evaluate((wanted) => {
    const seen = new Set<string>();
    Object.assign(window, { seenByTest: seen });
    const look = () => document.querySelector(wanted) && seen.add(wanted);
    new MutationObserver(look).observe(document.body, { attributes: true, childList: true, subtree: true });
  }, selector);
  return () =>
    page.evaluate((wanted) => (window as unknown as { seenByTest: Set<string> }).seenByTest.has(wanted), selector);
}

/** Writes the address of a request. */
export function linkOf(stage: Stage, request: Readonly<Record<string, string>>): string {
  return `${stage.url}/?${new URLSearchParams({ ready: inDays(8), unit: 't', lang: 'en', ...request })}`;
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/[\w.:[\]-]+/.exec(said)?.[0];
      if (url) resolve(url.replace(/\/$/, ''));
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 5_000).unref();
  });
}
