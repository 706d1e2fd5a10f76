import { type Browser } from '@playwright/test';

export const KINDS = ['document', 'script', 'style', 'font', 'data', 'image', 'other'] as const;
export type Kind = (typeof KINDS)[number];
/** Bytes by kind, headers included, as they came over the wire. */
export type PageWeight = Readonly<Record<Kind, number>> & { readonly [REQUESTS]: number };
const REQUESTS: unique symbol = Symbol('requests');

const KIND_OF: Readonly<Record<string, Kind>> = {
  Document: 'document',
  Script: 'script',
  Stylesheet: 'style',
  Font: 'font',
  Fetch: 'data',
  XHR: 'data',
  Image: 'image',
};

/** What a first visit to `url` transfers before the page is at rest. */
export async function weighPage(browser: Browser, url: string): Promise<PageWeight> {
  // The service worker fetches everything for later; that is not part of the first view.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  const kinds = new Map<string, Kind>();
  const weight = {
    document: 0,
    script: 0,
    style: 0,
    font: 0,
    data: 0,
    image: 0,
    other: 0,
    [REQUESTS]: 0,
  };
  devTools.on('Network.responseReceived', ({ requestId, type }) => {
    kinds.set(requestId, KIND_OF[type] ?? 'other');
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight[kinds.get(requestId) ?? 'other'] += encodedDataLength;
    weight[REQUESTS] += 1;
  });
  await devTools.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  await context.close();
  return weight;
}

export function total(weight: PageWeight, kinds: readonly Kind[] = KINDS): number {
  return kinds.reduce((sum, kind) => sum + weight[kind], 0);
}

/** How many requests were answered. */
export function requestsOf(weight: PageWeight): number {
  return weight[REQUESTS];
}
