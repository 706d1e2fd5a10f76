import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Figure, measured, missing } from '#app/domain/figure.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { makeArea } from '../geography-fixture.ts';
import { type IndicatorQuestion, indicatorView, periodInView } from './indicator-view.ts';

const [OLDER, NEWER] = ['2022-04-01/P1Y', '2023-04-01/P1Y'];
const ENGLAND = 'E92000001';
const AREAS = ['E1', 'E2', 'E3', 'E4'].map((code, i) =>
  makeArea(code, { shortName: ['Ash', 'Beech', 'Cedar', 'Elm'][i] ?? code }),
);

/** Ash above England, Beech like it, Cedar below, Elm without a figure. */
const FIGURES: Readonly<Record<string, readonly Figure[]>> = {
  E1: [measured(14, 13, 15)],
  E2: [measured(10.2, 9, 11)],
  E3: [measured(6, 5, 7)],
  E4: [missing('suppressed')],
  [ENGLAND]: [measured(10, 9.9, 10.1)],
};

function ask(id: string, change: Partial<IndicatorQuestion> = {}, figures = FIGURES) {
  return indicatorView({
    indicator: indicatorById(id)!,
    table: makeTable(id, [NEWER], figures),
    areas: AREAS,
    level: 'icb',
    period: null,
    comparator: { code: ENGLAND, name: 'England' },
    sources: ['qof-prevalence'],
    today: '2026-11-01',
    ...change,
  });
}

const comparisons = (view: ReturnType<typeof ask>) =>
  view?.rows.map(({ name, comparison }) => `${name} ${comparison}`);

describe('the view of an indicator', () => {
  it('compares each area in words by its own interval', () => {
    const view = ask('depression');
    expect(comparisons(view)).toEqual([
      'Ash worse',
      'Beech similar',
      'Cedar better',
      'Elm not-compared',
    ]);
    expect(view?.comparator).toEqual({ name: 'England', figure: measured(10, 9.9, 10.1) });
    expect(view?.comparisonMethod).toContain('95% interval');
  });

  it('says as its finding how many areas differ, each count once', () => {
    const title = ask('depression')?.title;
    expect(title).toContain('Depression');
    expect(title).toContain('1 worse than England');
    expect(title).toContain('1 similar');
    expect(title).toContain('1 better');
    expect(title).toContain('integrated care boards');
  });

  it('says measure, period with age and population beneath', () => {
    const subtitle = ask('depression')?.subtitle ?? '';
    expect(subtitle).toContain('Depression: recorded by GPs');
    expect(subtitle).toContain('2023/24 (2 years old');
    expect(subtitle).toContain('registered patients aged 18 and over');
  });

  it('cautions that an old figure is a direction of travel only', () => {
    expect(ask('depression', { today: '2029-01-01' })?.subtitle).toContain(
      'direction of travel only',
    );
  });

  it('keeps a missing figure missing, with its reason and without a shade', () => {
    const elm = ask('depression')?.rows[3];
    expect(elm?.figure).toEqual(missing('suppressed'));
    expect(elm?.shade).toBeNull();
  });

  it('turns the colours where high is good: dark still means more need', () => {
    const view = ask('wellbeing-happiness');
    expect(view?.scale.darkest).toBe('lowest');
    expect(ask('depression')?.scale.darkest).toBeUndefined();
    const [ash, , cedar] = view!.rows;
    expect(ash!.shade).toBeGreaterThan(cedar!.shade!);
    expect(cedar!.shade).toBe(0);
  });

  it('shows a survey figure of band D with its caution, and does not compare it', () => {
    const vague = { ...FIGURES, E1: [measured(20, 5, 35)] };
    const ash = ask('inactivity-rate', {}, vague)!.rows[0]!;
    expect(ash.figure).toEqual(measured(20, 5, 35));
    expect(ash.comparison).toBe('not-compared');
    expect(ash.remarks.join()).toContain('Precision band D');
    expect(ash.shade).not.toBeNull();
  });

  it('gives no band to a figure that is not a survey’s', () => {
    const vague = { ...FIGURES, E1: [measured(20, 5, 35)] };
    const ash = ask('depression', {}, vague)!.rows[0]!;
    expect(ash.remarks).toEqual([]);
    expect(ash.comparison).toBe('similar');
  });

  it('says that figures have no limits, and gives the range instead of a verdict', () => {
    const bare = { E1: [measured(14)], E2: [measured(6)], [ENGLAND]: [measured(10)] };
    const view = ask('depression', {}, bare);
    expect(view?.comparisonMethod).toContain('no limits');
    expect(view?.title).toContain('6.00% in Beech to 14.00% in Ash');
    expect(view?.title).not.toContain('worse');
  });

  it('says that the comparator has no figure where that is why nothing is compared', () => {
    const view = ask('depression', {}, { E1: [measured(14, 13, 15)] });
    expect(view?.comparisonMethod).toContain('England');
    expect(view?.comparisonMethod).toContain('no figure for this period');
  });

  it('blames neither limits nor comparator where every figure is too imprecise', () => {
    const vague = { E1: [measured(20, 5, 35)], [ENGLAND]: [measured(10)] };
    const words = ask('inactivity-rate', {}, vague)?.comparisonMethod;
    expect(words).toContain('imprecise');
    expect(words).not.toContain('no figure');
    expect(words).not.toContain('no limits');
  });

  it('says how a figure was worked out here from its parts', () => {
    const table = makeTable('depression', [NEWER], FIGURES, {
      derived: {
        E2: {
          method: 'summed-counts',
          from: 'earlier integrated care boards',
          parts: 2,
          apportioned: 0,
          covered: [1],
        },
      },
    });
    const view = ask('depression', { table, sources: [] });
    expect(view?.rows[1]?.remarks.join()).toContain('2 earlier integrated care boards');
    expect(view?.rows[0]?.remarks).toEqual([]);
    expect(view?.sourceLine).toMatch(/^Worked out here from/);
  });

  it('compares with a region by the region’s own figure and name', () => {
    const figures = { ...FIGURES, E40: [measured(14.5, 14, 15)] };
    const view = ask('depression', { comparator: { code: 'E40', name: 'NHS North' } }, figures);
    expect(comparisons(view)?.[0]).toBe('Ash similar');
    expect(view?.title).toContain('NHS North');
  });

  it('is none where no period has a figure for any of the areas', () => {
    expect(ask('depression', {}, { [ENGLAND]: [measured(10)] })).toBeNull();
  });

  it('is there where even one area has a figure', () => {
    const many = Array.from({ length: 20 }, (_, i) => makeArea(`E7${i}`));
    const view = ask('depression', { areas: [...AREAS.slice(0, 1), ...many] });
    expect(view?.rows.filter(({ figure }) => figure.kind === 'measured').length).toBe(1);
  });
});

describe('the period shown', () => {
  const table: FigureTable = makeTable('depression', [OLDER, NEWER], {
    E1: [measured(1), measured(2)],
    E2: [measured(1), missing('not-published')],
    E3: [measured(1), missing('not-published')],
    E4: [measured(1), missing('not-published')],
  });
  const codes = ['E1', 'E2', 'E3', 'E4'];

  it('is the one asked for where the table has it', () => {
    expect(periodInView(table, codes, NEWER)).toBe(NEWER);
    expect(periodInView(table, codes, OLDER)).toBe(OLDER);
  });

  it('is the newest that is well filled where none, or one nobody knows, is asked for', () => {
    expect(periodInView(table, codes, null)).toBe(OLDER);
    expect(periodInView(table, codes, '1999-01-01/P1Y')).toBe(OLDER);
    expect(periodInView(table, ['E1'], null)).toBe(NEWER);
  });

  it('is the newest with any figure where none is well filled', () => {
    const sparse = makeTable('depression', [OLDER, NEWER], {
      E1: [missing('not-published'), measured(2)],
    });
    expect(periodInView(sparse, codes, null)).toBe(NEWER);
    expect(periodInView(sparse, ['E2'], null)).toBeNull();
  });
});
