import { type Browser, type CDPSession, type Page } from '@playwright/test';

/** What a visit showed of the main thread. */
export interface Threads {
  /** Sum of what tasks took beyond 50 ms each, in milliseconds. */
  readonly blocked: number;
  /** The longest task, in milliseconds; 0 where none took 50. */
  readonly longest: number;
}

export interface PageRun {
  readonly page: Page;
  readonly devTools: CDPSession;
  readonly close: () => Promise<void>;
}

/** In the page: long tasks and the largest paint are noted from the first moment on. */
function watch(): void {
  const noted: { tasks: { start: number; length: number }[]; paint: number } = {
    tasks: [],
    paint: 0,
  };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      noted.tasks.push({ start: startTime, length: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    noted.paint = list.getEntries().at(-1)?.startTime ?? noted.paint;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** A cold visit in a window of a desk, at a share of the machine's speed: 4 is a quarter. */
export async function openCold(browser: Browser, slower: number): Promise<PageRun> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await page.addInitScript(watch);
  if (slower > 1) await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, devTools, close: () => context.close() };
}

/** Milliseconds from the start of the visit until each of these is in the page and has a size. */
export async function timesUntil(
  page: Page,
  wanted: Readonly<Record<string, { readonly selector: string; readonly count: number }>>,
): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(
    (all) =>
      new Promise<Record<string, number>>((resolve, reject) => {
        setTimeout(() => {
          reject(new Error(`not shown in time: ${Object.keys(all).join(', ')}`));
        }, 60_000);
        const found: Record<string, number> = {};
        const look = (): void => {
          for (const [name, { selector, count }] of Object.entries(all)) {
            if (name in found) continue;
            const there = document.querySelectorAll(selector);
            const isThere =
              there.length >= count && (there[0]?.getBoundingClientRect().height ?? 0) > 0;
            if (isThere) found[name] = performance.now();
          }
          if (Object.keys(found).length === Object.keys(all).length) resolve(found);
          else requestAnimationFrame(look);
        };
        look();
      }),
    wanted,
  );
}

/** Tasks that began at or after a moment of the page. */
export async function threadsSince(page: Page, since = 0): Promise<Threads> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  const lengths = await page.evaluate((from) => {
    const { noted } = globalThis as unknown as {
      noted: { tasks: { start: number; length: number }[] };
    };
    return noted.tasks.filter(({ start }) => start >= from).map(({ length }) => length);
  }, since);
  return {
    blocked: lengths.reduce((sum, length) => sum + length - 50, 0),
    longest: Math.max(0, ...lengths),
  };
}

export async function largestPaint(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { noted: { paint: number } }).noted.paint);
}

export async function heapMegabytes(devTools: CDPSession): Promise<number> {
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Milliseconds from doing something until the page shows it and has been painted. */
export async function timeOf(
  page: Page,
  act: (args: { readonly selector: string; readonly value: string }) => void,
  args: { readonly selector: string; readonly value: string },
  sign: string,
): Promise<{ readonly took: number; readonly since: number }> {
  await page.evaluate((selector) => {
    const before = document.querySelector(selector)?.textContent ?? '';
    Object.assign(globalThis, { before, startedAt: performance.now() });
  }, sign);
  await page.evaluate(act, args);
  return page.evaluate(
    (selector) =>
      new Promise<{ took: number; since: number }>((resolve, reject) => {
        setTimeout(() => {
          reject(new Error(`${selector} did not change in time`));
        }, 60_000);
        const { before, startedAt } = globalThis as unknown as {
          before: string;
          startedAt: number;
        };
        const look = (): void => {
          const now = document.querySelector(selector)?.textContent ?? before;
          if (now === before) {
            requestAnimationFrame(look);
            return;
          }
          requestAnimationFrame(() =>
            setTimeout(() => {
              resolve({ took: performance.now() - startedAt, since: startedAt });
            }),
          );
        };
        look();
      }),
    sign,
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** No task may take longer once a page is there, in milliseconds. */
export const LONGEST_TASK = 100;

/** Chooses in the list of that label, as a reader does. */
export function chooseIn({
  selector,
  value,
}: {
  readonly selector: string;
  readonly value: string;
}): void {
  const label = [...document.querySelectorAll('label')].find(
    (one) => one.textContent.trim() === selector,
  );
  const list = label?.control;
  if (!(list instanceof HTMLSelectElement)) throw new Error(`no list called ${selector}`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The middle of several rounds; the first, in which figures are read, is not counted. */
export async function middle(
  rounds: number,
  once: (round: number) => Promise<{ readonly took: number; readonly longest: number }>,
): Promise<{ readonly took: number; readonly longest: number }> {
  const all = [];
  for (let round = 0; round < rounds + 1; round += 1) all.push(await once(round));
  const counted = all.slice(1);
  return {
    took: median(counted.map(({ took }) => took)),
    longest: median(counted.map(({ longest }) => longest)),
  };
}
