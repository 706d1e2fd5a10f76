import { measured, missing } from '#app/domain/figure.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { makeArea } from '../geography-fixture.ts';
import { indicatorView } from './indicator-view.ts';
import { originRemarks, shownOrigins } from './shown-origins.ts';
import { sourceLine, sourcesLine } from './source-line.ts';

const [Y22, Y23] = ['2022-01-01/P1Y', '2023-01-01/P1Y'];
const SPRING: LiveOrigin = { source: 'nomis', on: '2026-05-01', levels: ['icb'], since: Y23 };
const TABLE = makeTable('inactivity-rate', [Y22, Y23], {
  A: [measured(20), measured(21)],
  B: [measured(30), measured(31)],
  C: [measured(40), missing('suppressed')],
  D: [measured(50), measured(51)],
});
const CODES = ['A', 'B', 'C', 'D'];
const inactivity = indicatorById('inactivity-rate')!;

const lineOf = (origin: LiveOrigin | undefined, period: string) =>
  sourceLine(['ons-local-statistics'], inactivity, shownOrigins(TABLE, origin, CODES, [period]));

describe('where figures that are shown came from', () => {
  it('is the bundle for periods before the first that was answered, though newer ones are live', () => {
    expect(lineOf(SPRING, Y22)).toBe(lineOf(undefined, Y22));
    expect(lineOf(SPRING, Y22)).toContain('Explore Local Statistics');
    expect(lineOf(SPRING, Y22)).toMatch(/ Bundled with the atlas\.$/);
    expect(lineOf(SPRING, Y23)).toContain('live, asked on 1 May 2026');
    expect(lineOf(SPRING, Y23)).not.toContain('undled');
  });

  it('is told with how many, where some were not answered; those missing are not counted', () => {
    const line = lineOf({ ...SPRING, kept: ['B'] }, Y23);
    expect(line).toMatch(/live, asked on 1 May 2026\), [^;]*, for 2 figures; /);
    expect(line).toMatch(/, bundled with the atlas, for 1 figure\.$/);
  });

  it('goes back to the answer of before', () => {
    const autumn: LiveOrigin = {
      ...SPRING,
      on: '2026-11-25',
      keptPeriods: { D: [Y23] },
      before: SPRING,
    };
    const line = lineOf(autumn, Y23);
    expect(line).toMatch(/asked on 25 November 2026\), [^;]*, for 2 figures; /);
    expect(line).toMatch(/asked on 1 May 2026\), [^;]*, for 1 figure\.$/);
  });

  it('stands with each figure where they are of several answers, and nowhere else', () => {
    const view = (origin: LiveOrigin) =>
      indicatorView({
        indicator: inactivity,
        table: TABLE,
        areas: CODES.map((code) => makeArea(code)),
        level: 'icb',
        period: Y23,
        comparator: { code: 'E92000001', name: 'England' },
        sources: ['ons-local-statistics'],
        origin,
        today: '2026-11-25',
      })?.rows.map(({ remarks }) => remarks.filter((words) => /asked|Asked|undled/.test(words)));
    expect(view(SPRING)).toEqual([[], [], [], []]);
    expect(view({ ...SPRING, kept: ['B'] })).toEqual([
      ['Asked of the publisher on 1 May 2026'],
      ['Bundled with the atlas: no publisher answered it'],
      [],
      ['Asked of the publisher on 1 May 2026'],
    ]);
  });

  it('is not remarked on where all is of one answer, or nothing is there', () => {
    const shown = shownOrigins(TABLE, SPRING, CODES, [Y23]);
    expect(originRemarks(shown, SPRING, measured(1))).toEqual([]);
    const mixed = shownOrigins(TABLE, SPRING, CODES, [Y22, Y23]);
    expect(mixed).toEqual({ live: [{ origin: SPRING, figures: 3 }], bundled: 4 });
    expect(originRemarks(mixed, null, missing('suppressed'))).toEqual([]);
  });
});

describe('the line of many sources', () => {
  it('names each once and is blank without any', () => {
    expect(sourcesLine(['a', 'b', 'a'], false)).toBe('Source: a; b.');
    expect(sourcesLine(['a'], true)).toBe('Source: a. Bundled with the atlas.');
    expect(sourcesLine([], true)).toBe('');
  });
});
