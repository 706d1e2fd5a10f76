import { chromium, type Browser } from '@playwright/test';
import { findChrome } from '../find-chrome.ts';
import { builtSite, serveSite } from '../serve-dist.ts';
import { type BenchResult } from './bench-result.ts';
import {
  chooseIn,
  heapMegabytes,
  largestPaint,
  LONGEST_TASK,
  median,
  middle,
  openCold,
  threadsSince,
  timeOf,
  timesUntil,
} from './page-run.ts';
import { KINDS, requestsOf, total, weighPage } from './page-weight.ts';
import { serveReference } from './reference-page.ts';

export const name = 'The map of 296 districts with bars and table (production build, Brotli)';

const MAP = '/map?level=ltla&indicator=inactivity-rate&beside=yes';
const BARE = '/?ids=inactivity-rate,employment-rate';
const PARTS = {
  map: { selector: 'app-hex-map [role=option]', count: 290 },
  bars: { selector: 'app-ranked-bars .plot .bars', count: 1 },
  table: { selector: 'app-figures-table tbody tr', count: 20 },
};
const BARE_PARTS = { all: { selector: 'table tr', count: 290 } };

/** The better of two public peers, measured cold on a machine like this: one indicator, about 300 areas. */
const PEER = { bytes: 831_000, seconds: 3.1, slowSeconds: 8, slowBlocked: 5 };
const BUDGET = { bytes: 400_000, share: 0.25 };
const ROUNDS = 5;
/** How much slower than the machine what is changed is measured. */
const SLOWER = 4;
const CHANGES = [
  {
    what: 'another indicator',
    path: MAP,
    parts: PARTS,
    label: 'Indicator',
    values: ['employment-rate', 'inactivity-rate'],
  },
  {
    what: 'another lens',
    path: '/map?level=ltla&colour=need&lens=all',
    parts: { map: PARTS.map },
    label: 'Lens',
    values: ['mental', 'all'],
  },
] as const;

export async function run(): Promise<readonly BenchResult[]> {
  const [site, bare] = [await serveSite(builtSite(['br'])), await serveReference()];
  const browser = await chromium.launch({ executablePath: findChrome(), chromiumSandbox: false });
  try {
    return [
      ...(await weigh(browser, site.origin)),
      ...(await visits(browser, site.origin, bare.origin, 1)),
      ...(await visits(browser, site.origin, bare.origin, 4)),
      ...(await changes(browser, site.origin, bare.origin)),
    ];
  } finally {
    await browser.close();
    await site.close();
    await bare.close();
  }
}

async function weigh(browser: Browser, origin: string): Promise<BenchResult[]> {
  const weight = await weighPage(browser, origin + MAP);
  const parts = KINDS.map((kind) => `${kind} ${(weight[kind] / 1000).toFixed(1)}`).join(', ');
  const detail = `${(total(weight) / 1000).toFixed(1)} kB in ${requestsOf(weight)} requests: ${parts}`;
  return [
    {
      what: 'all that is transferred',
      ratio: total(weight) / PEER.bytes,
      against: 'the better peer’s 831 kB',
      detail,
      limit: BUDGET.bytes / PEER.bytes,
    },
  ];
}

async function visits(
  browser: Browser,
  origin: string,
  bare: string,
  slower: 1 | 4,
): Promise<BenchResult[]> {
  const runs: Visit[] = [];
  const bares: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.push(await visit(browser, origin + MAP, PARTS, slower));
    bares.push(await visit(browser, bare + BARE, BARE_PARTS, slower));
  }
  const of = (pick: (run: Visit) => number) => median(runs.map(pick));
  const seconds = of(({ last }) => last) / 1000;
  const blocked = of(({ blockedMs }) => blockedMs) / 1000;
  const peer = slower === 1 ? PEER.seconds : PEER.slowSeconds;
  const at = slower === 1 ? '' : ' at a quarter of the speed';
  const each = Object.keys(PARTS).map(
    (part) => `${part} ${of(({ times }) => times[part] ?? NaN).toFixed(0)} ms`,
  );
  const results: BenchResult[] = [
    {
      what: `until map, bars and table are visible${at}`,
      ratio: seconds / peer,
      against: `the better peer’s ${peer} s`,
      detail: `${each.join(', ')}; largest paint ${of(({ paint }) => paint).toFixed(0)} ms, heap ${of(({ heap }) => heap).toFixed(1)} MB`,
      limit: BUDGET.share,
    },
    {
      what: `until map, bars and table are visible${at}`,
      ratio: seconds / (median(bares.map(({ last }) => last)) / 1000),
      against: 'a bare page that draws the same marks',
      detail: `${(1000 * seconds).toFixed(0)} ms and ${median(bares.map(({ last }) => last)).toFixed(0)} ms`,
    },
  ];
  if (slower === 1) return results;
  return [
    ...results,
    {
      what: `main thread blocked${at}`,
      ratio: blocked / PEER.slowBlocked,
      against: 'the better peer’s 5 s',
      detail: `${(1000 * blocked).toFixed(0)} ms, longest task ${of(({ longest }) => longest).toFixed(0)} ms`,
      limit: BUDGET.share,
    },
  ];
}

interface Visit {
  readonly times: Readonly<Record<string, number>>;
  readonly last: number;
  readonly blockedMs: number;
  readonly longest: number;
  readonly paint: number;
  readonly heap: number;
}

async function visit(
  browser: Browser,
  url: string,
  parts: Parameters<typeof timesUntil>[1],
  slower: number,
): Promise<Visit> {
  const { page, devTools, close } = await openCold(browser, slower);
  await page.goto(url, { waitUntil: 'commit' });
  const times = await timesUntil(page, parts);
  const { blocked, longest } = await threadsSince(page);
  const visited = {
    times,
    last: Math.max(...Object.values(times)),
    blockedMs: blocked,
    longest,
    paint: await largestPaint(page),
    heap: await heapMegabytes(devTools),
  };
  await close();
  return visited;
}

/** What a reader changes on the page, at a quarter of the speed. */
async function changes(browser: Browser, origin: string, bare: string): Promise<BenchResult[]> {
  const redrawn = await bareRedraw(browser, bare);
  const results: BenchResult[] = [];
  for (const { what, path, parts, label, values } of CHANGES) {
    const { page, close } = await openCold(browser, SLOWER);
    await page.goto(origin + path);
    await timesUntil(page, parts);
    await page.waitForLoadState('networkidle');
    const { took, longest } = await middle(ROUNDS, async (round) => {
      const list = { selector: label, value: values[round % values.length] ?? '' };
      const done = await timeOf(page, chooseIn, list, 'app-chart-figure h2');
      return { took: done.took, longest: (await threadsSince(page, done.since)).longest };
    });
    await close();
    results.push(
      {
        what: `${what} over 296 districts, at a quarter of the speed`,
        ratio: took / redrawn,
        against: 'a bare page that draws the same marks anew',
        detail: `${took.toFixed(0)} ms and ${redrawn.toFixed(0)} ms`,
      },
      {
        what: `longest task of ${what}, at a quarter of the speed`,
        ratio: longest / LONGEST_TASK,
        against: `${LONGEST_TASK} ms`,
        detail: `${longest.toFixed(0)} ms`,
        limit: 1,
      },
    );
  }
  return results;
}

async function bareRedraw(browser: Browser, bare: string): Promise<number> {
  const { page, close } = await openCold(browser, SLOWER);
  await page.goto(bare + BARE);
  await timesUntil(page, BARE_PARTS);
  const { took } = await middle(ROUNDS, async (round) => {
    const value = round % 2 === 0 ? 'employment-rate' : 'inactivity-rate';
    const draw = ({ value: id }: { readonly value: string }) => {
      (globalThis as unknown as { draw: (name: string) => void }).draw(id);
    };
    return { ...(await timeOf(page, draw, { selector: '', value }, 'h2')), longest: 0 };
  });
  await close();
  return took;
}
