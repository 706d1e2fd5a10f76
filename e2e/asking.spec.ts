import { ANSWER_POLICY } from '../deploy/pass-through.ts';
import { test } from './asking.ts';
import { expect } from './fixtures.ts';

const QUESTION = '/upstream/nomis/dataset/NM_17_5/variable.def.sdmx.json';

test('a page asks publishers of its own origin, and its cookies go no further', async ({
  page,
  context,
  baseURL,
  publishers,
}) => {
  await context.addCookies([{ name: 'session', value: 'secret', url: baseURL! }]);
  await page.goto('/methods');
  const answer = await page.evaluate(async (path) => {
    const response = await fetch(path);
    const text = await response.text();
    return {
      status: response.status,
      text,
      policy: response.headers.get('Content-Security-Policy'),
    };
  }, QUESTION);
  expect([answer.status, answer.policy]).toEqual([200, ANSWER_POLICY]);
  expect(answer.text).toContain('economically inactive');
  const [asked] = publishers.asked();
  expect(asked?.source).toBe('nomis');
  expect(asked?.headers['cookie']).toBeUndefined();
  expect(asked?.headers['referer']).toBeUndefined();
});

test("a publisher's answer opened as a page runs nothing", async ({ page, publishers, watch }) => {
  publishers.misbehave('nomis', { fault: 'sign-in-page' });
  const response = await page.goto(QUESTION);
  expect(response?.headers()['content-type']).toBe('text/plain; charset=utf-8');
  await expect(page.getByText('<h1>Access denied</h1>')).toBeVisible();
  // The watch's own script is refused with the rest.
  expect(watch.complaints.join('\n')).toContain('Blocked script execution');
  watch.complaints.length = 0;
});
