import { SERVICE_LINES } from '#data-adapters/nhs-england/community-waits/ahp-service-lines.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areasOf, type AreaLevel, ENGLAND, newestVintage } from '#app/domain/area.ts';
import {
  countAt,
  figureAt,
  type FigureTable,
  newestPeriod,
  notesAt,
} from '#app/domain/figure-table.ts';
import { indicatorById, INDICATORS, needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { LENSES, SUBDOMAINS } from '#app/domain/lens.ts';
import { parsePeriodId } from '#app/domain/period.ts';
import { type SnapshotIndicator } from '#app/domain/snapshot.ts';
import { SOURCES } from '#app/domain/source-catalogue.ts';
import { RECIPE } from './recipe.ts';
import { answerSources, askedSince } from './asked-since.ts';
import { LOWER_BOUND } from './cells.ts';
import { pathOf } from './live-manifest.ts';
import { readAreas, readFigureTable, readManifest } from './read-snapshot.ts';
import { FIGURE_UPSTREAMS, SOURCE_OF } from './figure-upstreams.ts';

/** What the bundled snapshot must hold, whoever last refreshed it. */
const FOLDER = join(import.meta.dirname, '../../assets/snapshot');
const json = (path: string): unknown => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));

const manifest = readManifest(json('manifest.json'));
const geography = readAreas(json('areas.json'));
const tables = new Map<string, FigureTable>();

function anyTable(id: string): FigureTable {
  const known = tables.get(id) ?? readFigureTable(id, json(`figures/${id}.json`));
  tables.set(id, known);
  return known;
}

const codes = (level: AreaLevel, vintage: string) =>
  areasOf(geography, level, vintage).map(({ code }) => code);

/** Specs that know what a file says leave out figures that were asked of a publisher since. */
function asFiled(id: string): void {
  const why = askedSince(manifest, id);
  if (why !== null) pending(why);
}

function table(id: string): FigureTable {
  asFiled(id);
  return anyTable(id);
}

function entry(id: string): SnapshotIndicator | undefined {
  asFiled(id);
  return manifest.indicators.find((indicator) => indicator.id === id);
}

const sourceAt = (id: string, level: AreaLevel) =>
  entry(id)?.levels.find((at) => at.level === level)?.source;
const measuredAt = (id: string, level: AreaLevel) =>
  entry(id)?.levels.find((at) => at.level === level)?.measured;

function valueAt(id: string, area: string, period: string): number {
  const figure = figureAt(table(id), area, period);
  if (figure.kind === 'missing') throw new RangeError(`${id} has none: ${figure.reason}`);
  return figure.value;
}

describe('the bundled snapshot', () => {
  it('has every indicator of the catalogue, and no other', () => {
    expect(manifest.indicators.map(({ id }) => id)).toEqual(INDICATORS.map(({ id }) => id));
  });

  it('cites a source it knows for every level, or says that figures are worked out', () => {
    const known: readonly (string | null)[] = [...SOURCES.map(({ id }) => id), null];
    for (const { id, levels, live } of manifest.indicators) {
      const feeds = indicatorById(id)!.feeds.map((feed) => feed.source);
      const fed = [...feeds, ...answerSources(live)];
      for (const { level, source } of levels) {
        expect(known).withContext(`${id} ${level}`).toContain(source);
        if (source !== null) expect(fed).withContext(`${id} ${level}`).toContain(source);
      }
    }
  });

  it('says of every area that no publisher has figures for how they were worked out', () => {
    for (const { id, levels } of manifest.indicators) {
      const { derivedFrom, sumOf } = indicatorById(id)!;
      if (derivedFrom !== undefined || sumOf !== undefined) continue;
      const { areas, derived } = anyTable(id);
      for (const { level, source } of levels.filter((at) => at.source === null)) {
        const ofLevel = new Set(
          geography.areas.filter((a) => a.level === level).map((a) => a.code),
        );
        const unmarked = areas.filter((code) => ofLevel.has(code) && !Object.hasOwn(derived, code));
        expect(unmarked).withContext(`${id} ${level} ${source}`).toEqual([]);
      }
    }
  });

  it('counts in its manifest what its tables hold', () => {
    for (const { id, levels, periods } of manifest.indicators) {
      const { areas, value, periods: held } = anyTable(id);
      expect([held[0], held.at(-1), held.length])
        .withContext(id)
        .toEqual([periods.first, periods.last, periods.count]);
      for (const { level, measured, missing } of levels) {
        const ofLevel = new Set(
          geography.areas.filter((a) => a.level === level).map((a) => a.code),
        );
        const cells = areas.flatMap((code, a) =>
          ofLevel.has(code) ? value.slice(a * held.length, (a + 1) * held.length) : [],
        );
        const none = cells.filter((cell) => cell === null).length;
        expect([measured, missing])
          .withContext(`${id} ${level}`)
          .toEqual([cells.length - none, none]);
      }
    }
  });

  it('keeps missing figures apart from zero: a cell has a value or a reason, never both', () => {
    for (const { id } of manifest.indicators) {
      const { value, reasons, areas, periods } = anyTable(id);
      expect(value.length)
        .withContext(id)
        .toBe(areas.length * periods.length);
      for (const cell of Object.values(reasons).flat()) {
        expect(value[cell]).withContext(`${id} ${cell}`).toBeNull();
      }
    }
  });

  it('has limits around the value, in order, and periods and areas it knows', () => {
    const known = new Set(geography.areas.map(({ code }) => code));
    for (const { id } of manifest.indicators) {
      const { value, lower, upper, areas, periods } = anyTable(id);
      expect(areas.filter((code) => !known.has(code)))
        .withContext(id)
        .toEqual([]);
      expect(periods.map(parsePeriodId)).withContext(id).not.toContain(null);
      const odd = value.filter((middle, cell) => {
        const [low, high] = [lower?.[cell] ?? null, upper?.[cell] ?? null];
        if (middle === null) return low !== null || high !== null;
        return low !== null && high !== null && !(low <= middle && middle <= high);
      });
      expect(odd).withContext(id).toEqual([]);
    }
  });

  it('says of every file how many figures and issues were read, and whom to cite', () => {
    const asked = FIGURE_UPSTREAMS.map((one) => ({ path: pathOf(one), source: SOURCE_OF[one] }));
    const listed = manifest.files.map(({ path, source }) => ({ path, source }));
    expect(listed.filter(({ path }) => !asked.some((one) => one.path === path))).toEqual(
      RECIPE.map(({ path, source }) => ({ path, source })),
    );
    for (const file of listed.slice(RECIPE.length)) expect(asked).toContain(file);
    for (const { path, records, measured, missing } of manifest.files) {
      const none = Object.values(missing).reduce((sum, count) => sum + count, 0);
      expect(measured + none)
        .withContext(path)
        .toBe(records);
      expect(measured).withContext(path).toBeGreaterThan(0);
    }
  });

  it('lists the kept issues of every file with the line they are on', () => {
    const issues = json('issues.json') as Record<string, { row: number; message: string }[]>;
    expect(Object.keys(issues)).toEqual(manifest.files.map(({ path }) => path));
    for (const { row, message } of Object.values(issues).flat()) {
      expect(row).toBeGreaterThan(0);
      expect(message.trim()).not.toBe('');
    }
  });

  it('has no other file than its manifest lists', () => {
    for (const { file } of manifest.indicators) {
      expect(existsSync(join(FOLDER, file)))
        .withContext(file)
        .toBeTrue();
    }
  });
});

describe('the bundled figures on work', () => {
  for (const id of ['inactivity-rate', 'employment-rate']) {
    it(`have ${id} from 2004 to 2023 with 95% limits, districts and boards`, () => {
      expect(entry(id)!.periods).toEqual({
        first: '2004-01-01/P1Y',
        last: '2023-01-01/P1Y',
        count: 20,
      });
      for (const area of [ENGLAND, 'E12000002', 'E08000003', 'E54000057', 'E54000068']) {
        expect(figureAt(table(id), area, '2023-01-01/P1Y')).toEqual(
          jasmine.objectContaining({
            kind: 'measured',
            lower: jasmine.any(Number),
            upper: jasmine.any(Number),
          }),
        );
      }
      expect(sourceAt(id, 'ltla')).toBe('ons-local-statistics');
      expect(sourceAt(id, 'icb')).toBeNull();
    });
  }

  it('have long-term sickness among the inactive to 2022: withdrawn, and without limits', () => {
    const id = 'long-term-sick-share-of-inactive';
    expect(entry(id)!.withdrawn).toBeTrue();
    expect(entry(id)!.periods.last).toBe('2022-01-01/P1Y');
    expect(sourceAt(id, 'ltla')).toBe('ons-local-statistics-withdrawn');
    expect([table(id).lower, table(id).upper]).toEqual([undefined, undefined]);
    expect(entry(id)!.levels.some(({ level }) => level === 'icb')).toBeFalse();
  });

  it('have long-term sickness among all of 16 to 64, worked out from the two', () => {
    const [id, year] = ['long-term-sick-16-64', '2022-01-01/P1Y'];
    expect(entry(id)!.levels.map(({ source }) => source)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    for (const area of [ENGLAND, 'E12000002', 'E06000001']) {
      const product =
        (valueAt('inactivity-rate', area, year) *
          valueAt('long-term-sick-share-of-inactive', area, year)) /
        100;
      expect(valueAt(id, area, year)).toBeCloseTo(product, 4);
    }
  });

  it('have the claimant count to 2025', () => {
    expect(entry('claimant-count')!.periods.last).toBe('2025-01-01/P1Y');
  });
});

describe('the bundled figures on health', () => {
  for (const [id, last] of [
    ['healthy-life-expectancy-male', '2022-01-01/P3Y'],
    ['healthy-life-expectancy-female', '2022-01-01/P3Y'],
    ['preventable-cardiovascular-mortality', '2022-01-01/P3Y'],
    ['depression', '2024-04-01/P1Y'],
    ['physically-inactive', '2024-04-01/P1Y'],
    ['overweight-or-obese', '2024-04-01/P1Y'],
    ['adult-obesity', '2024-11-16/P1Y'],
    ['smoking', '2024-01-01/P1Y'],
    ['smoking-register', '2022-04-01/P1Y'],
    ['wellbeing-anxiety', '2022-04-01/P1Y'],
    ['wellbeing-satisfaction', '2022-04-01/P1Y'],
    ['wellbeing-happiness', '2022-04-01/P1Y'],
    ['wellbeing-worthwhile', '2022-04-01/P1Y'],
  ] as const) {
    it(`have ${id} to ${last}, for upper-tier authorities`, () => {
      expect(entry(id)!.periods.last).toBe(last);
      const published = codes('utla', '2026').filter(
        (code) => figureAt(table(id), code, last).kind === 'measured',
      );
      expect(published.length / codes('utla', '2026').length).toBeGreaterThan(0.8);
    });
  }

  for (const id of [
    'depression',
    'severe-mental-illness',
    'diabetes',
    'coronary-heart-disease',
    'stroke',
    'hypertension',
    'heart-failure',
    'rheumatoid-arthritis',
    'obesity-register',
  ]) {
    it(`have the GP register of ${id} 2024/25 for all 42 and 36 boards, with counts and limits`, () => {
      expect(sourceAt(id, 'icb')).toBe('qof-prevalence');
      for (const code of [...codes('icb', '2023'), ...codes('icb', '2026')]) {
        const figure = figureAt(table(id), code, '2024-04-01/P1Y');
        if (figure.kind === 'missing') fail(`${id} ${code}: ${figure.reason}`);
        else expect([figure.lower, figure.upper]).not.toContain(undefined);
        const { count, denominator } = countAt(table(id), code, '2024-04-01/P1Y');
        expect(count !== null && denominator !== null)
          .withContext(code)
          .toBeTrue();
      }
    });
  }

  for (const name of [
    'musculoskeletal-conditions',
    'mental-health-conditions',
    'diabetes',
    'cardiovascular-conditions',
  ]) {
    it(`have the Health Index score of ${name} by board to 2021, without limits`, () => {
      const id = `health-index-${name}`;
      expect(sourceAt(id, 'icb')).toBe('ons-health-index');
      expect(entry(id)!.periods.last).toBe('2021-01-01/P1Y');
      expect(table(id).lower).toBeUndefined();
      const held = codes('icb', '2023').filter(
        (code) => figureAt(table(id), code, '2021-01-01/P1Y').kind === 'measured',
      );
      expect(held.length).toBe(codes('icb', '2023').length);
    });
  }

  it('have no healthy life expectancy and no standardised rate for boards, which none can average', () => {
    for (const id of ['healthy-life-expectancy-male', 'preventable-cardiovascular-mortality']) {
      expect(entry(id)!.levels.map(({ level }) => level)).not.toContain('icb');
    }
  });

  it('have deprivation 2025 for every district, outside need', () => {
    expect(measuredAt('deprivation', 'ltla')).toBe(296);
    expect(measuredAt('employment-deprivation', 'ltla')).toBe(296);
    expect(indicatorById('deprivation')!.kind).toBe('context');
  });

  it('have residents of every area, all ages and 16 to 64', () => {
    expect(geography.areas.length).toBe(515);
    expect(geography.areas.filter(({ population }) => !(population.workingAge > 0))).toEqual([]);
  });
});

describe('the bundled figures on services', () => {
  for (const profession of [
    'physiotherapists',
    'paramedics',
    'occupational-therapists',
    'dietitians',
    'podiatrists',
  ]) {
    it(`have ${profession} of primary care networks by board, September 2022`, () => {
      const id = `primary-care-${profession}`;
      expect(sourceAt(id, 'icb')).toBe('primary-care-ahp');
      expect(entry(id)!.periods.last).toBe('2022-09-30/P0D');
    });
  }

  it('mark a sum of professions as a lower bound wherever one has no row', () => {
    const all = table('primary-care-ahps');
    const professions = indicatorById('primary-care-ahps')!.sumOf!.map(table);
    for (const code of codes('icb', '2023')) {
      for (const period of all.periods) {
        if (figureAt(all, code, period).kind === 'missing') continue;
        const absent = professions.filter(
          (one) => figureAt(one, code, period).kind === 'missing',
        ).length;
        const marked = notesAt(all, code, period).some((note) => note.endsWith(LOWER_BOUND));
        expect(marked)
          .withContext(`${code} ${period}`)
          .toBe(absent > 0);
      }
    }
  });

  it('keep the mark when boards are added up to a merged board, a region or England', () => {
    expect(notesAt(table('primary-care-ahps'), ENGLAND, '2022-09-30/P0D')).toEqual([
      jasmine.stringMatching(/^\d+ of 42 parts are lower bounds: a lower bound$/),
    ]);
  });

  it('have adults waiting by AHP service line, and keep boards that did not submit apart', () => {
    const lines = INDICATORS.filter(({ id }) => id.startsWith('waiting-'));
    const led = SERVICE_LINES.filter(({ age, ahp }) => age === 'Adults' && ahp !== 'no');
    expect(lines.length).toBe(2 * led.length);
    for (const { id } of lines) expect(sourceAt(id, 'icb')).withContext(id).toBe('community-waits');
    const missing = codes('icb', '2023').filter((code) => {
      const figure = figureAt(table('waiting-musculoskeletal-service'), code, '2025-10-01/P1M');
      return figure.kind === 'missing' && figure.reason === 'not-submitted';
    });
    // chs_waits_area_2025-10.csv: "not submitted by any organisation"
    expect(missing).toEqual(['E54000011', 'E54000024', 'E54000040']);
  });

  it('have Talking Therapies to 2024/25 and the sickness absence of NHS staff', () => {
    expect(sourceAt('talking-therapies-referrals', 'icb')).toBe('talking-therapies');
    expect(sourceAt('talking-therapies-recovery', 'icb')).toBe('talking-therapies');
    expect(entry('talking-therapies-referrals')!.periods.last).toBe('2024-04-01/P1Y');
    expect(sourceAt('nhs-staff-sickness', 'icb')).toBe('sickness-absence');
  });
});

/** Figures copied by eye from the publishers' files: value, then limits where they are printed. */
const SPOT: readonly (readonly [string, string, string, string, readonly number[]])[] = [
  // ons-local-statistics/employment-rate.csv
  ['inactivity-rate', 'England', ENGLAND, '2023-01-01/P1Y', [21, 20.7, 21.3]],
  ['inactivity-rate', 'Manchester', 'E08000003', '2004-01-01/P1Y', [35.2, 32.7, 37.7]],
  ['employment-rate', 'England', ENGLAND, '2023-01-01/P1Y', [76, 75.6, 76.4]],
  // ons-local-statistics/long-term-sick-share-of-inactive-withdrawn.csv
  ['long-term-sick-share-of-inactive', 'Hartlepool', 'E06000001', '2022-01-01/P1Y', [38.22]],
  // ons-local-statistics/healthy-life-expectancy.csv
  ['healthy-life-expectancy-male', 'England', ENGLAND, '2022-01-01/P3Y', [60.9, 60.7, 61.2]],
  [
    'healthy-life-expectancy-female',
    'Blackburn',
    'E06000008',
    '2022-01-01/P3Y',
    [54.4, 50.4, 58.4],
  ],
  // ons-local-statistics/preventable-cardiovascular-mortality-england.csv
  [
    'preventable-cardiovascular-mortality',
    'Blackburn',
    'E06000008',
    '2022-01-01/P3Y',
    [47.218, 40.333, 54.93647],
  ],
  // ons-local-statistics/personal-wellbeing-estimates.csv
  ['wellbeing-anxiety', 'Hartlepool', 'E06000001', '2022-04-01/P1Y', [3.48, 3.04, 3.92]],
  ['wellbeing-satisfaction', 'Hartlepool', 'E06000001', '2022-04-01/P1Y', [7.29, 7.08, 7.5]],
  // ons-local-statistics/claimant-count.csv, adult-obesity-prevalence.csv
  ['claimant-count', 'Hartlepool', 'E06000001', '2025-01-01/P1Y', [4.4]],
  ['adult-obesity', 'Hartlepool', 'E06000001', '2024-11-16/P1Y', [35.75635, 32.32044, 39.22652]],
  // local-extracts/trafford-*.csv
  ['depression', 'Hartlepool', 'E06000001', '2024-04-01/P1Y', [15.7]],
  ['physically-inactive', 'Hartlepool', 'E06000001', '2024-04-01/P1Y', [28.7]],
  ['overweight-or-obese', 'Hartlepool', 'E06000001', '2024-04-01/P1Y', [72.8]],
  ['smoking', 'Hartlepool', 'E06000001', '2024-01-01/P1Y', [14.8]],
  // fingertips/91547-smoking-qof.csv
  ['smoking-register', 'England', ENGLAND, '2022-04-01/P1Y', [14.71089, 14.70128, 14.72051]],
  // ons-health-index/icb.csv
  [
    'health-index-musculoskeletal-conditions',
    'Cheshire and Merseyside',
    'E54000008',
    '2021-01-01/P1Y',
    [102.6],
  ],
  // deprivation/iod2025-lad.csv
  ['deprivation', 'Hartlepool', 'E06000001', '2025-01-01/P1Y', [37.58]],
  ['employment-deprivation', 'Hartlepool', 'E06000001', '2025-01-01/P1Y', [0.247]],
  // nhs-england/primary-care-ahp/pcn_ahp_fte_by_icb.csv: QWO; all five make 71.17
  ['primary-care-physiotherapists', 'West Yorkshire', 'E54000054', '2022-09-30/P0D', [30.77]],
  ['primary-care-ahps', 'West Yorkshire', 'E54000054', '2022-09-30/P0D', [71.17]],
  // nhs-england/community-waits, October 2025
  ['waiting-musculoskeletal-service', 'England', ENGLAND, '2025-10-01/P1M', [400506]],
  ['waiting-podiatry', 'Lancashire and South Cumbria', 'E54000048', '2025-10-01/P1M', [3273]],
  // nhs-england/talking-therapies/talking_therapies_icb.csv
  ['talking-therapies-referrals', 'Lancashire', 'E54000048', '2024-04-01/P1Y', [57860]],
  // 9,220 recovered of 19,660 who finished less 1,325 not at caseness; printed as 50
  ['talking-therapies-recovery', 'Lancashire', 'E54000048', '2024-04-01/P1Y', [50.28634]],
];

describe("the publishers' own figures", () => {
  for (const [id, place, code, period, [value, lower, upper]] of SPOT) {
    it(`stand in the snapshot: ${id}, ${place}, ${period}`, () => {
      expect(figureAt(table(id), code, period)).toEqual(
        lower === undefined
          ? { kind: 'measured', value: value! }
          : { kind: 'measured', value: value!, lower, upper: upper! },
      );
    });
  }

  it('stand in the snapshot: registers of Lancashire and South Cumbria, counts and percentages', () => {
    // nhs-england/qof-prevalence/qof_prevalence_icb.csv, 2024-25
    for (const [id, count, denominator, percent] of [
      ['depression', 275185, 1502877, 18.31],
      ['diabetes', 125708, 1525278, 8.24],
      ['coronary-heart-disease', 69554, 1868985, 3.72],
      ['rheumatoid-arthritis', 13530, 1548030, 0.87],
      ['severe-mental-illness', 22091, 1868985, 1.18],
    ] as const) {
      expect(countAt(table(id), 'E54000048', '2024-04-01/P1Y')).toEqual({ count, denominator });
      expect(valueAt(id, 'E54000048', '2024-04-01/P1Y')).toBeCloseTo(percent, 2);
    }
  });

  it('stand in the snapshot: share waiting over 18 weeks and days lost to sickness', () => {
    // 52,154 of 400,506 waiting; 947,846.5 of 14,887,414.2 days: 6.37%
    const waits = 'waiting-over-18-weeks-musculoskeletal-service';
    expect(valueAt(waits, ENGLAND, '2025-10-01/P1M')).toBeCloseTo((100 * 52154) / 400506, 4);
    expect(valueAt('nhs-staff-sickness', 'E54000048', '2024-04-01/P1Y')).toBeCloseTo(6.37, 2);
  });

  it('keep the Isles of Scilly missing, where the sample is too small for any figure', () => {
    const figure = figureAt(table('inactivity-rate'), 'E06000053', '2018-01-01/P1Y');
    expect(figure.kind).toBe('missing');
  });
});

describe('board figures worked out from districts', () => {
  for (const [id, board, period, age] of [
    ['inactivity-rate', 'E54000057', '2023-01-01/P1Y', 'workingAge'],
    ['claimant-count', 'E54000054', '2025-01-01/P1Y', 'workingAge'],
    ['deprivation', 'E54000051', '2025-01-01/P1Y', 'all'],
  ] as const) {
    it(`are weighted by people, not plain averages: ${id}, ${board}`, () => {
      const parts = geography.memberships
        .filter(
          (row) => row.parent === board && row.childLevel === 'ltla' && row.vintage === '2026',
        )
        .flatMap((row) => {
          const figure = figureAt(table(id), row.child, period);
          const { population } = geography.areas.find(
            ({ code, level }) => code === row.child && level === 'ltla',
          )!;
          const share = age === 'workingAge' ? row.shareWorkingAge : row.share;
          return figure.kind === 'measured'
            ? [{ value: figure.value, people: share * population[age] }]
            : [];
        });
      expect(parts.length).toBeGreaterThan(4);
      const people = parts.reduce((sum, part) => sum + part.people, 0);
      const weighted = parts.reduce((sum, part) => sum + part.value * part.people, 0) / people;
      const plain = parts.reduce((sum, part) => sum + part.value, 0) / parts.length;
      expect(valueAt(id, board, period)).toBeCloseTo(weighted, 4);
      expect(Math.abs(valueAt(id, board, period) - plain)).toBeGreaterThan(0.01);
    });
  }

  it('of counts are worked out again: diabetes in Central East from the boards before it', () => {
    // Bedfordshire, Luton and Milton Keynes; 78.67% of Hertfordshire and West Essex; Cambridgeshire
    const parts = [
      ['E54000024', 1],
      ['E54000025', 0.7867],
      ['E54000056', 1],
    ] as const;
    let [count, base] = [0, 0];
    for (const [code, share] of parts) {
      const part = countAt(table('diabetes'), code, '2024-04-01/P1Y');
      count += part.count! * share;
      base += part.denominator! * share;
    }
    expect(valueAt('diabetes', 'E54000065', '2024-04-01/P1Y')).toBeCloseTo((100 * count) / base, 4);
  });
});

describe('need indicators inside one part of a lens', () => {
  const boards = codes('icb', newestVintage(geography));

  for (const lens of LENSES) {
    it(`do not say the same twice over the boards in force: ${lens} (|r| at most 0.92)`, () => {
      for (const subdomain of SUBDOMAINS) {
        const columns = needIndicatorsOf(lens)
          .filter((indicator) => indicator.subdomain === subdomain)
          .flatMap(({ id }) => {
            const period = newestPeriod(table(id), boards);
            return period === null ? [] : [{ id, period }];
          });
        for (const [i, a] of columns.entries()) {
          for (const b of columns.slice(i + 1)) {
            const r = correlation(
              boards.flatMap((code) => {
                const x = figureAt(table(a.id), code, a.period);
                const y = figureAt(table(b.id), code, b.period);
                return x.kind === 'measured' && y.kind === 'measured'
                  ? [[x.value, y.value] as const]
                  : [];
              }),
            );
            expect(Math.abs(r))
              .withContext(`${a.id} and ${b.id}: r = ${r.toFixed(3)}; drop one`)
              .toBeLessThanOrEqual(0.92);
          }
        }
        expect(columns.length).withContext(subdomain).toBeGreaterThan(0);
      }
    });
  }
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [a, b] of pairs) {
    xy += (a - x) * (b - y);
    xx += (a - x) ** 2;
    yy += (b - y) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
