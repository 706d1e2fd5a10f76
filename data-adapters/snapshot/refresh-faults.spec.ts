import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivationAt, figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { liveFeedOf } from '#app/domain/live-feeds.ts';
import { type SourceRefresh } from '#app/domain/refresh-report.ts';
import { AskError } from '#data-adapters/ask/ask.ts';
import { IMPATIENT, loopbackSettings, PATIENT } from '#data-adapters/ask/loopback.ts';
import { makeAsk } from '#data-adapters/ask/make-ask.ts';
import { UPSTREAM_NAMES } from '#data-adapters/ask/upstream.ts';
import { DATA_FAULTS, type DataFault } from '../../e2e/upstream/data-faults.ts';
import { ANSWER_FAULTS, type Fault } from '../../e2e/upstream/faults.ts';
import { startStandIn, type StandIn } from '../../e2e/upstream/stand-in.ts';
import { adultsOf } from './adults.ts';
import { fetchBoundaries } from './fetch-boundaries.ts';
import { BUNDLED_SNAPSHOT } from './live-sandbox.ts';
import { type LiveIndicator } from './live-tables.ts';
import { readAdultsByDistrict, readAreas, readFigureTable } from './read-snapshot.ts';
import { type FigureUpstream } from './figure-upstreams.ts';
import { type RefreshedSource, refreshSource } from './refresh-source.ts';

const TODAY = '2026-02-10';
/** With rates and counts, with years, and a series that is worked out from two: at few levels. */
const ASKED: Readonly<Record<FigureUpstream, readonly string[]>> = {
  fingertips: ['smoking-register', 'healthy-life-expectancy-male'],
  nomis: ['inactivity-rate', 'long-term-sick-share-of-inactive', 'long-term-sick-16-64'],
};
const LEVELS = ['england', 'region', 'icb'] as const;
const inBrief = (id: string) => `${id}-in-brief`;

/** Which questions a fault befalls: part of their path. */
const STAGES: Readonly<Record<FigureUpstream, Readonly<Record<string, string>>>> = {
  fingertips: { 'the kinds of area': 'area_types', 'the figures': 'all_data' },
  nomis: { 'the kinds of area': 'geography/', 'the figures': 'data.csv' },
};
const TIMED: readonly Fault[] = ['slow-drip', 'silent'];

const json = (path: string): unknown =>
  JSON.parse(readFileSync(join(BUNDLED_SNAPSHOT, path), 'utf8')) as unknown;
const geography = readAreas(json('areas.json'));
const adults = adultsOf(readAdultsByDistrict(json('adults.json')), geography);
const HELD: ReadonlyMap<string, FigureTable> = new Map(
  Object.values(ASKED)
    .flat()
    .map((id) => {
      const table = readFigureTable(id, json(`figures/${id}.json`));
      return [inBrief(id), { ...table, indicator: inBrief(id) }];
    }),
);
const ADDED: readonly LiveIndicator[] = Object.values(ASKED)
  .flat()
  .map((id) => ({
    indicator: { ...indicatorById(id)!, id: inBrief(id) },
    live: { ...liveFeedOf(id)!, indicator: inBrief(id), levels: LEVELS },
  }));

describe('a fault while a source is refreshed', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startStandIn();
  });
  afterAll(() => standIn.close());
  afterEach(() => standIn.behave());

  /** One attempt where it is waited for, so that no spec takes long. */
  const askWith = (fault: Fault | null) => {
    const timed = fault !== null && TIMED.includes(fault);
    return makeAsk({
      ...loopbackSettings('', timed ? IMPATIENT : PATIENT),
      addresses: standIn.addresses,
      patience: { attempts: timed ? 1 : 2 },
    });
  };
  const refresh = (
    upstream: FigureUpstream,
    fault: Fault | null,
    held: ReadonlyMap<string, FigureTable> = HELD,
  ): Promise<RefreshedSource> => {
    const heldOf = (id: string) => held.get(id) ?? null;
    const only = ASKED[upstream].map(inBrief);
    const plan = { held: heldOf, geography, adults, added: ADDED, only, today: TODAY };
    return refreshSource(askWith(fault), upstream, plan);
  };

  for (const upstream of ['fingertips', 'nomis'] as const) {
    const name = UPSTREAM_NAMES[upstream];
    let sound: RefreshedSource;
    const soundOf = (id: string) => sound.tables.find(({ table }) => table.indicator === id)?.table;

    describe(`(${name})`, () => {
      beforeAll(async () => {
        sound = await refresh(upstream, null);
        expect(sound.tables.length).toBe(ASKED[upstream].length);
        expect(sound.report.failures).toEqual([]);
      });

      async function expectRecovery(held: ReadonlyMap<string, FigureTable> = HELD): Promise<void> {
        standIn.behave();
        const { tables, report } = await refresh(upstream, null, held);
        expect(report.failures).toEqual([]);
        for (const { table } of tables) {
          const wanted = soundOf(table.indicator);
          for (const id of wanted?.periods ?? []) {
            for (const code of wanted?.areas ?? []) {
              expect(figureAt(table, code, id)).toEqual(figureAt(wanted!, code, id));
            }
          }
        }
      }

      for (const [stage, path] of Object.entries(STAGES[upstream])) {
        for (const fault of ANSWER_FAULTS) {
          it(`in answers for ${stage}: ${fault} takes nothing away, is told, and is got over`, async () => {
            standIn.misbehave(upstream, { fault, path });
            const { tables, report } = await refresh(upstream, fault);
            expect(report.indicators.map(({ id }) => id)).toEqual(
              tables.map(({ table }) => table.indicator),
            );
            expectToldAndAdvised(report, fault, name);
            if (!isPartlyAnswered(upstream, stage)) expect(tables).toEqual([]);
            for (const { table } of tables) expectHeldOrSound(table, soundOf(table.indicator));
            await expectRecovery(heldAfter(tables));
          });
        }
      }

      for (const fault of DATA_FAULTS) {
        it(`in the figures: ${fault} lets nothing wrong in, and is got over`, async () => {
          standIn.misbehave(upstream, { fault, path: 'data' });
          const { tables, report } = await refresh(upstream, fault);
          for (const { table } of tables) expectHeldOrSound(table, soundOf(table.indicator));
          expectAsMeant(fault, { tables, report }, sound, name);
          await expectRecovery(heldAfter(tables));
        });
      }
    });
  }

  describe('(ONS Open Geography)', () => {
    const name = UPSTREAM_NAMES['ons-geography'];
    const draw = (fault: Fault | null) => fetchBoundaries(askWith(fault), geography, TODAY);
    const PLACES = { 'the list': '?f=json', 'the fields': '/0?f=json', 'the outlines': '/query?' };
    let sound: Awaited<ReturnType<typeof draw>>;

    beforeAll(async () => {
      sound = await draw(null);
      expect(sound.boundaries.length).toBe(6);
    });

    for (const [stage, path] of Object.entries(PLACES)) {
      for (const fault of ANSWER_FAULTS) {
        it(`in answers for ${stage}: ${fault} draws nothing wrong, is told, and is got over`, async () => {
          standIn.misbehave('ons-geography', { fault, path });
          const { boundaries, report } = await draw(fault);
          expect(boundaries).toEqual([]);
          expectToldAndAdvised(report, fault, name);
          standIn.behave();
          expect(await draw(null)).toEqual(sound);
        });
      }
    }

    for (const fault of DATA_FAULTS) {
      it(`in the outlines: ${fault} draws nothing wrong, and is got over`, async () => {
        standIn.misbehave('ons-geography', { fault, path: '/query?' });
        const { boundaries, report } = await draw(fault);
        if (fault === 'renamed-column' || fault === 'out-of-range') {
          expect(boundaries).toEqual([]);
          expectToldAndAdvised(report, fault, name);
        } else {
          expect(boundaries.map(({ topology, codes }) => ({ topology, codes }))).toEqual(
            sound.boundaries.map(({ topology, codes }) => ({ topology, codes })),
          );
          expect(report.issues.counts['duplicate'] !== undefined).toBe(fault === 'duplicated-rows');
        }
        standIn.behave();
        expect(await draw(null)).toEqual(sound);
      });
    }
  });

  it('that is the person stopping it is no failure but ends the refresh', async () => {
    const stop = AbortSignal.abort();
    const plan = { held: () => null, geography, adults, added: [], today: TODAY };
    for (const upstream of ['fingertips', 'nomis'] as const) {
      const stopped = refreshSource(askWith(null), upstream, plan, { signal: stop });
      const error: unknown = await stopped.catch((reason: unknown) => reason);
      expect(error instanceof AskError && error.failure).toBe('cancelled');
    }
  });
});

/** Every failure is a sentence or two: who, what happened, and what can be done. */
function expectToldAndAdvised({ failures }: SourceRefresh, fault: Fault, name: string): void {
  expect(failures.length).withContext(fault).toBeGreaterThan(0);
  for (const failure of failures) {
    expect(failure).toContain(name);
    expect(failure).toMatch(/^[^\n]+\.$/);
    expect(failure).toMatch(/try again|ask again|ask whoever|report this|bring/i);
    expect(failure).toMatch(/held are kept/);
    expect(failure.length).withContext(failure).toBeLessThan(600);
  }
}

/** Nomis is asked for England and for boards without anything being looked up. */
function isPartlyAnswered(upstream: FigureUpstream, stage: string): boolean {
  return upstream === 'nomis' && stage === 'the kinds of area';
}

/** A figure is the one held or the one the publisher means; what is worked out from them is possible. */
function expectHeldOrSound(table: FigureTable, sound: FigureTable | undefined): void {
  const held = HELD.get(table.indicator);
  const wrong: string[] = [];
  for (const code of table.areas) {
    for (const id of table.periods) {
      const figure = figureAt(table, code, id);
      if (figure.kind !== 'measured') continue;
      const { value, lower = value, upper = value } = figure;
      const possible = [held, sound].flatMap((one) => {
        const other = one === undefined ? null : figureAt(one, code, id);
        return other?.kind === 'measured' ? [other.value] : [];
      });
      const isDerived = derivationAt(table, code, id) !== null;
      const near = possible.some((other) => Math.abs(other - value) <= 0.06);
      const good = lower <= value && value <= upper && lower >= 0 && upper <= 100;
      if (!good || (!near && !isDerived)) wrong.push(`${code} ${id} ${lower} ${value} ${upper}`);
    }
  }
  const { count = [], denominator = [] } = table;
  count.forEach((people, i) => {
    const base = denominator[i];
    if (people === null) return;
    if (people < 0 || (base !== null && base !== undefined && people > base)) {
      wrong.push(`${people} of ${base}`);
    }
  });
  expect(wrong.slice(0, 5)).withContext(table.indicator).toEqual([]);
}

/** What a fault in the data must come to beyond letting nothing wrong in. */
function expectAsMeant(
  fault: DataFault,
  { tables, report }: Pick<RefreshedSource, 'tables' | 'report'>,
  sound: RefreshedSource,
  name: string,
): void {
  const { counts } = report.issues;
  switch (fault) {
    case 'renamed-column':
    case 'out-of-range':
    case 'below-zero':
      expect(tables).toEqual([]);
      expectToldAndAdvised(report, fault, name);
      break;
    case 'extra-column':
      expect(tables).toEqual(sound.tables);
      expect(report).toEqual(sound.report);
      break;
    case 'duplicated-rows':
      expect(tables).toEqual(sound.tables);
      expect(counts['duplicate']).toBeGreaterThan(0);
      break;
    case 'swapped-limits':
    case 'numerator-above-denominator':
      expect(tables.length).toBe(sound.tables.length);
      expect(Object.keys(counts)).toContain(
        fault === 'swapped-limits' ? 'odd-limits' : 'out-of-range',
      );
      for (const { row, message } of report.issues.first) {
        expect(row).toBeGreaterThan(0);
        expect(message).not.toBe('');
      }
  }
}

/** What is held once the refresh is over. */
function heldAfter(tables: RefreshedSource['tables']): ReadonlyMap<string, FigureTable> {
  return new Map([...HELD, ...tables.map(({ table }) => [table.indicator, table] as const)]);
}
