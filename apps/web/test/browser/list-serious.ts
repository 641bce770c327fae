import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core calls serious or critical on a page: rule, and the first element that breaks it. */
export async function listSerious(page: Page): Promise<readonly string[]> {
  // Colours are judged as they stay: those of the wished theme, from the moment when the page has taken it.
  await page.waitForFunction(() => {
    const wish = localStorage.getItem('karvon.theme') ?? 'auto';
    const device = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    return document.documentElement.dataset.theme === (wish === 'auto' ? device : wish);
  });
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const scope = globalThis as unknown as { axe: { run: (root: Document) => Promise<AxeResults> } };
    const { violations } = await scope.axe.run(document);
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
