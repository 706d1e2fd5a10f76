import { type CDPSession, type Locator, type Page } from '@playwright/test';
import { expect, expectSettled, PATIENCE, test } from './fixtures.ts';
import { parameter } from './keys.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

const STEPS = 12;

/** Moves fingers over the screen, each from a point to a point, and lifts them. */
async function swipe(
  fingers: CDPSession,
  ...paths: readonly { readonly from: Point; readonly to: Point }[]
): Promise<void> {
  for (let step = 0; step <= STEPS; step += 1) {
    const share = step / STEPS;
    await fingers.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: paths.map(({ from, to }, id) => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
        id,
      })),
    });
  }
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Two fingers on the middle of the map move apart. */
async function pinchOpen(fingers: CDPSession, { x, y }: Point): Promise<void> {
  await swipe(
    fingers,
    { from: { x: x - 20, y }, to: { x: x - 90, y } },
    { from: { x: x + 20, y }, to: { x: x + 90, y } },
  );
}

async function centreOf(map: Locator): Promise<Point> {
  const box = await map.boundingBox();
  if (box === null) throw new Error('the map is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Left, top, width and height of what the map shows. */
async function shown(map: Locator): Promise<readonly number[]> {
  return ((await map.getAttribute('viewBox')) ?? '').split(' ').map(Number);
}

/** The code and the middle of a mark that a finger can reach. */
function aMarkInSight(map: Element): Point & { readonly code: string } {
  for (const mark of map.querySelectorAll('[data-code]')) {
    const { left, top, width, height } = mark.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const under = document.elementFromPoint(x, y)?.closest('[data-code]');
    if (under === mark) return { code: mark.getAttribute('data-code') ?? '', x, y };
  }
  throw new Error('no mark is in sight');
}

/** Waits until the map has followed the fingers to where they were lifted. */
async function expectStill(map: Locator): Promise<void> {
  await expect(async () => {
    const before = await map.getAttribute('viewBox');
    await map.evaluate(() => new Promise((drawn) => setTimeout(drawn, 100)));
    expect(await map.getAttribute('viewBox')).toBe(before);
  }).toPass();
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

for (const { what, query, name } of [
  { what: 'hexagons', query: '', name: /^Hexagon map/ },
  { what: 'geography', query: '?shape=geography', name: /^Map of England/ },
] as const) {
  test(`${what}: one finger scrolls the page, two zoom; zoomed, one moves the map, and a tap selects`, async ({
    page,
  }) => {
    await page.goto(`/map${query}`);
    const map = page.getByRole('listbox', { name });
    await expect(map).toBeVisible({ timeout: PATIENCE });
    await expectSettled(page);
    await map.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    const fingers = await page.context().newCDPSession(page);
    const whole = await shown(map);

    const before = await scrolled(page);
    const middle = await centreOf(map);
    await swipe(fingers, { from: middle, to: { x: middle.x, y: middle.y - 150 } });
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
    expect(await shown(map), 'the whole map still').toEqual(whole);
    expect(parameter(page, 'place'), 'a scroll chooses nothing').toBeNull();

    await map.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    await pinchOpen(fingers, await centreOf(map));
    await expect.poll(async () => (await shown(map))[2]).toBeLessThan((whole[2] ?? 0) / 1.5);
    expect(await page.evaluate(() => visualViewport?.scale), 'the page itself is not zoomed').toBe(
      1,
    );
    expect(parameter(page, 'place'), 'a pinch chooses nothing').toBeNull();

    await expectStill(map);
    const zoomed = await shown(map);
    const rest = await scrolled(page);
    const from = await centreOf(map);
    await swipe(fingers, { from, to: { x: from.x - 80, y: from.y - 60 } });
    await expect.poll(async () => (await shown(map))[0]).toBeGreaterThan(zoomed[0] ?? 0);
    expect((await shown(map))[1]).toBeGreaterThan(zoomed[1] ?? 0);
    expect((await shown(map))[2]).toBeCloseTo(zoomed[2] ?? 0, 5);
    expect(await scrolled(page), 'the page stays').toBe(rest);
    expect(parameter(page, 'place'), 'a drag chooses nothing').toBeNull();

    await expectStill(map);
    const { code, x, y } = await map.evaluate(aMarkInSight);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => parameter(page, 'place')).toBe(code);
    await expect(map.getByRole('option', { selected: true })).toHaveCount(1);

    await page.getByRole('button', { name: 'Whole map' }).tap();
    await expect.poll(() => shown(map)).toEqual(whole);
  });
}
