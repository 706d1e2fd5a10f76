import { type Page } from '@playwright/test';

/** Waits of the pace and between attempts are shorter than this, deadlines longer. Milliseconds. */
const LONGEST_HURRIED = 10_000;

/**
 * Lets time pass twenty times as fast in the threads that a page starts from now on, so that nobody
 * waits for the pace publishers are asked at, nor between attempts. Deadlines stay as long as they are.
 */
export function hurry(page: Page): void {
  page.on('worker', (worker) => {
    worker
      .evaluate((longest) => {
        const haste = 20;
        const [wait, now] = [setTimeout, Date.now];
        const start = now();
        Date.now = () => start + (now() - start) * haste;
        const hurried = (work: () => void, ms = 0) => wait(work, ms < longest ? ms / haste : ms);
        Object.assign(globalThis, { setTimeout: hurried });
      }, LONGEST_HURRIED)
      // A thread that has ended waits for nothing.
      .catch(() => undefined);
  });
}
