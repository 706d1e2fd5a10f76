import { chromium, type Browser } from '@playwright/test';
import { findChrome } from '../find-chrome.ts';
import { builtSite, serveSite } from '../serve-dist.ts';
import { type BenchResult } from './bench-result.ts';
import {
  chooseIn,
  LONGEST_TASK,
  middle,
  openCold,
  threadsSince,
  timeOf,
  timesUntil,
} from './page-run.ts';
import { serveReference } from './reference-page.ts';

export const name = 'The heat map of 20 indicators and 296 districts (production build, Brotli)';

/** Every indicator that has figures of districts. */
const INDICATORS = [
  'inactivity-rate',
  'long-term-sick-16-64',
  'depression',
  'preventable-cardiovascular-mortality',
  'healthy-life-expectancy-male',
  'healthy-life-expectancy-female',
  'wellbeing-anxiety',
  'wellbeing-satisfaction',
  'wellbeing-happiness',
  'employment-rate',
  'long-term-sick-share-of-inactive',
  'claimant-count',
  'physically-inactive',
  'overweight-or-obese',
  'adult-obesity',
  'smoking',
  'smoking-register',
  'wellbeing-worthwhile',
  'deprivation',
  'employment-deprivation',
];
const ROWS = 296;
const COMPARE = `/compare?level=region&indicators=${INDICATORS.join(',')}`;
const BARE = `/?ids=${INDICATORS.join(',')}&rows=1&columns=1`;
const ROW_NAME = 'app-heat-map [role=rowheader]';
const level = (value: string) => ({ selector: 'Level', value });
const HEAT = { heat: { selector: 'app-heat-map [role=gridcell]', count: 40 } };
const BARE_PARTS = { all: { selector: '.cell', count: 1 } };
const ROUNDS = 5;
/** How much slower than the machine. */
const SLOWER = 4;

export async function run(): Promise<readonly BenchResult[]> {
  const [site, bare] = [await serveSite(builtSite(['br'])), await serveReference()];
  const browser = await chromium.launch({ executablePath: findChrome(), chromiumSandbox: false });
  try {
    const drawn = await bareGrid(browser, bare.origin);
    const { page, close } = await openCold(browser, SLOWER);
    await page.goto(site.origin + COMPARE);
    await timesUntil(page, HEAT);
    await page.waitForLoadState('networkidle');
    const opened = await middle(ROUNDS, async () => {
      const { took, since } = await timeOf(page, chooseIn, level('ltla'), ROW_NAME);
      const { longest } = await threadsSince(page, since);
      await timeOf(page, chooseIn, level('region'), ROW_NAME);
      await threadsSince(page);
      return { took, longest };
    });
    await close();
    const at = 'at a quarter of the speed';
    return [
      {
        what: `opening it, ${at}`,
        ratio: opened.took / drawn,
        against: 'a bare page that draws the same marks',
        detail: `${opened.took.toFixed(0)} ms and ${drawn.toFixed(0)} ms`,
      },
      {
        what: `longest task of opening it, ${at}`,
        ratio: opened.longest / LONGEST_TASK,
        against: `${LONGEST_TASK} ms`,
        detail: `${opened.longest.toFixed(0)} ms`,
        limit: 1,
      },
    ];
  } finally {
    await browser.close();
    await site.close();
    await bare.close();
  }
}

/** Draws all of its cells anew, once its figures are here. */
async function bareGrid(browser: Browser, origin: string): Promise<number> {
  const { page, close } = await openCold(browser, SLOWER);
  await page.goto(origin + BARE);
  await timesUntil(page, BARE_PARTS);
  const { took } = await middle(ROUNDS, async (round) => {
    const draw = ({ value }: { readonly value: string }) => {
      const [ids = '', rows = ''] = value.split(' ');
      const { grid } = globalThis as unknown as {
        grid: (ids: readonly string[], rows: number, columns: number) => void;
      };
      grid(ids.split(','), parseInt(rows, 10), ids.split(',').length);
    };
    // Another number of rows is another heading, by which the drawing is seen to be done.
    const value = `${INDICATORS.join(',')} ${ROWS - (round % 2)}`;
    return { ...(await timeOf(page, draw, { selector: '', value }, 'h2')), longest: 0 };
  });
  await close();
  return took;
}
