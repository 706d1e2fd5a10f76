import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { chooseFile, goOn, openBring, stepHeading } from './brought-files.ts';
import { expect, PATIENCE, test } from './fixtures.ts';

// What records the test would add to the very tasks that are measured.
test.use({ trace: 'off' });

/** A table of 50 MB: some places, year upon year, for thousands of indicators. */
function largeTable(): string {
  const places = ['Leeds', 'Sheffield', 'Barnsley', 'Doncaster', 'Rotherham', 'Bradford'];
  const lines = ['Area,Year,Indicator,Value,Lower limit,Upper limit,Note'];
  let bytes = 0;
  for (let n = 0; bytes < 50_000_000; n += 1) {
    const value = (10 + (n % 900) / 100).toFixed(2);
    const line = `${places[n % 6]!},${2000 + (n % 24)},Indicator ${n % 5_000},${value},9.50,20.10,"Made up, row ${n}"`;
    lines.push(line);
    bytes += line.length + 1;
  }
  return lines.join('\n');
}

const Trace = v.object({
  traceEvents: v.array(
    v.looseObject({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      /** Microseconds the thread itself was at work, whatever else the machine had to do. */
      tdur: v.optional(v.number()),
      args: v.optional(v.looseObject({ name: v.optional(v.unknown()) })),
    }),
  ),
});

/** The longest task of the page's main thread in a trace, in milliseconds of its own work. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = v.parse(Trace, JSON.parse(trace.toString('utf8')));
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name === 'RunTask' && tdur !== undefined && main.has(`${pid}:${tid}`) ? [tdur / 1000] : [],
  );
  return Math.max(...tasks);
}

test('a file of 50 MB is opened and read without holding the page up: no task works for 50 ms', async ({
  page,
  browser,
}, info) => {
  const path = info.outputPath('large.csv');
  await writeFile(path, largeTable());
  await openBring(page);
  const traced = async (work: () => Promise<void>) => {
    const categories = ['disabled-by-default-devtools.timeline', '__metadata'];
    await browser.startTracing(page, { categories });
    await work();
    return longestTask(await browser.stopTracing());
  };
  // Proof that a task that works too long is seen, by the browser's own observer and by the trace.
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  const busy = await traced(async () => {
    await page.evaluate(() => {
      setTimeout(() => {
        let sum = 0;
        for (let n = 0; n < 200_000_000; n += 1) sum += Math.sqrt(n);
        document.body.dataset['sum'] = String(sum);
      });
    });
    await expect.poll(async () => (await seen()).length).toBeGreaterThan(0);
  });
  expect(busy).toBeGreaterThan(50);

  const longest = await traced(async () => {
    await chooseFile(page, path);
    await expect(page.getByRole('progressbar', { name: /^Opening/ })).toBeVisible();
    await expect(stepHeading(page, 'What is where')).toBeVisible({ timeout: PATIENCE });
    await expect(page.getByRole('heading', { name: /^The first rows/ })).toBeVisible();
  });
  expect(longest, 'while it is opened').toBeLessThan(50);
  const reading = await traced(async () => {
    await goOn(page, 'Places');
    await goOn(page, 'What cannot be read');
    await expect(page.getByText(/figures read:/)).toBeVisible({ timeout: PATIENCE });
  });
  expect(reading, 'while it is read').toBeLessThan(50);

  // And the page can be used meanwhile: a second opening is stopped at once.
  await page.getByRole('button', { name: '1 File' }).click();
  await chooseFile(page, path);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('progressbar', { name: /^Opening/ })).toBeHidden();
  await page.getByRole('button', { name: '2 What is where' }).click();
  await expect(page.getByRole('heading', { name: /^The first rows/ })).toBeVisible();
});
