import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { type Route } from './routes.ts';

/** How long a simulation may take on a machine that is busy with other things. */
export const PATIENCE = 60_000;

interface Watch {
  /** What went wrong so far, a line each. A test may look, and fails at its end if any is left. */
  readonly complaints: string[];
}

/**
 * A test that also fails on an error in the console, an exception nobody caught, a breach of the
 * content security policy, and any request that leaves the origin, in any page it opens.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      await watchContext(context, new URL(baseURL ?? '').origin, complaints);
      await use({ complaints });
      expect(complaints, 'console errors, policy breaches and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function watchContext(
  context: BrowserContext,
  origin: string,
  complaints: string[],
): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (event) => complaints.push(`exception: ${event.error().message}`));
  context.on('request', (request) => {
    if (leaves(request.url(), origin)) complaints.push(`request: ${request.url()}`);
  });
  await context.route(
    (url) => leaves(url.href, origin),
    (route) => route.abort('blockedbyclient'),
  );
  await context.exposeBinding('reportPolicyBreach', (_source, breach: string) => {
    complaints.push(`policy: ${breach}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportPolicyBreach } = globalThis as unknown as {
        reportPolicyBreach: (breach: string) => void;
      };
      reportPolicyBreach(`${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });
}

function leaves(url: string, origin: string): boolean {
  const { protocol, origin: target } = new URL(url);
  return /^(?:https?|wss?):$/.test(protocol) && target !== origin;
}

/** Waits until the page that `route` promises is there. */
export async function expectPage(page: Page, route: Route): Promise<void> {
  const name = { name: route.heading, exact: true };
  await expect(page.getByRole('heading', { level: 1, ...name })).toBeVisible();
}

/** Waits until the page shows its figures: the gaps are simulated first, which takes its time. */
export async function expectFigures(page: Page, { figures }: Route): Promise<void> {
  if (figures === null) return;
  const { role, name } = figures;
  await expect(page.getByRole(role, { name })).toBeVisible({ timeout: PATIENCE });
  await expectSettled(page);
}

/** Waits until nothing in the page says that it is still on its way. */
export async function expectSettled(page: Page): Promise<void> {
  const waiting = page
    .getByRole('main')
    .getByText(/^(Reading|Working|Drawing|Scoring|Checking|Looking) .*…$/);
  await expect(waiting.filter({ visible: true })).toHaveCount(0, { timeout: PATIENCE });
}
