import { chromium, type Browser } from '@playwright/test';
import { ROUTES } from '../../e2e/routes.ts';
import { findChrome } from '../find-chrome.ts';
import { builtSite, serveSite } from '../serve-dist.ts';
import { type BenchResult } from './bench-result.ts';
import { KINDS, total, weighPage, type PageWeight } from './page-weight.ts';

export const name = 'Transferred by the first view of each page (production build, gzip)';

/** Scripts and styles of the page people land on. */
const BUDGET = 250_000;
const AGAINST = `the budget of ${kilobytes(BUDGET)}`;

export async function run(): Promise<readonly BenchResult[]> {
  const site = await serveSite(builtSite(['gzip']));
  const browser = await chromium.launch({ executablePath: findChrome(), chromiumSandbox: false });
  try {
    const landing = await weighPage(browser, site.origin + ROUTES[0].path);
    const further = await weighFurther(browser, site.origin, total(landing));
    return [...landingResults(landing), ...further];
  } finally {
    await browser.close();
    await site.close();
  }
}

function landingResults(weight: PageWeight): BenchResult[] {
  const code = total(weight, ['script', 'style']);
  const everything = total(weight);
  return [
    {
      what: `scripts and styles of ${ROUTES[0].path}`,
      ratio: code / BUDGET,
      against: AGAINST,
      detail: kilobytes(code),
      limit: 1,
    },
    ...KINDS.map((kind) => ({
      what: `${kind} of ${ROUTES[0].path}`,
      ratio: weight[kind] / everything,
      against: `all that ${ROUTES[0].path} transfers`,
      detail: kilobytes(weight[kind]),
    })),
  ];
}

async function weighFurther(
  browser: Browser,
  origin: string,
  landing: number,
): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const { path } of ROUTES.slice(1)) {
    const weight = await weighPage(browser, origin + path);
    const parts = KINDS.map((kind) => `${kind} ${kilobytes(weight[kind])}`);
    results.push({
      what: `all that ${path} transfers`,
      ratio: total(weight) / landing,
      against: `all that ${ROUTES[0].path} transfers`,
      detail: parts.join(', '),
    });
  }
  return results;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
