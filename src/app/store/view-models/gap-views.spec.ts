import { measured, missing } from '#app/domain/figure.ts';
import { makeGap, makeGapTable, makeUnassessed } from '../gap-table-fixture.ts';
import { gapFinding, gapView, needView, provisionView, twoWayView } from './gap-views.ts';

const TODAY = '2026-11-01';
const above = makeGap();
const alike = makeGap({ score: 101, scoreLower: 97, scoreUpper: 105, gapClass: 'gapPossible' });
const below = makeGap({
  score: 90,
  scoreLower: 86,
  scoreUpper: 94,
  gapClass: 'gapNotShown',
  provisionRate: 1.4,
  shortfall: 0,
  gapLower: 2,
  gapUpper: 9,
});
const four = () => makeGapTable([above, alike, below, makeUnassessed()]);

describe('the view of need', () => {
  const view = needView(four(), 'icb');

  it('is higher or lower only where the interval leaves out the average of areas', () => {
    expect(view.rows.map(({ comparison }) => comparison)).toEqual([
      'higher',
      'similar',
      'lower',
      'not-compared',
    ]);
    expect(view.comparator).toEqual({ name: 'Average of areas', figure: measured(100) });
    expect(view.title).toContain('1 of 3 integrated care boards');
  });

  it('keeps an area without a score missing, and says why', () => {
    const [last] = view.rows.slice(-1);
    expect(last?.figure).toEqual(missing('incomplete-parts'));
    expect(last?.shade).toBeNull();
    expect(last?.remarks.join()).toContain('Not assessable: no figure for staff');
  });

  it('gives ranks as intervals, and how much of need is there where not all is', () => {
    expect(view.rows[0]?.remarks).toEqual(['Need ranks between 1 and 2 in 90% of draws']);
    const partly = needView(makeGapTable([makeGap({ coverage: 0.7 })]), 'icb');
    expect(partly.rows[0]?.remarks[0]).toBe('70% of the weight of need figures is there');
  });
});

describe('the view of provision', () => {
  it('shows staff as counted, with their age, and makes no comparison', () => {
    const view = provisionView(four(), 'icb', TODAY);
    expect(view.rows[0]?.figure).toEqual(measured(0.67));
    expect(view.rows.every(({ comparison }) => comparison === 'not-compared')).toBeTrue();
    expect(view.comparisonMethod).toContain('no comparison');
    expect(view.subtitle).toContain('30 September 2022 (4 years old: direction of travel only)');
    expect(view.subtitle).toContain('primary care networks');
    expect(view.scale.hue).toBe('provision');
    expect(view.sourceLine).toContain('Open Government Licence');
  });

  it('keeps the publisher’s reason where staff are missing', () => {
    const [last] = provisionView(four(), 'icb', TODAY).rows.slice(-1);
    expect(last?.figure).toEqual(missing('not-published'));
  });

  it('says that no staff figure is published where all are missing, and draws no reference', () => {
    const none = makeGapTable([makeUnassessed(), makeUnassessed()], { referenceRate: null });
    const view = provisionView(none, 'utla', TODAY);
    expect(view.title).toContain('No figure');
    expect(view.title).toContain('upper-tier local authorities');
    expect(view.comparator).toBeNull();
    expect(view.rows.every(({ shade }) => shade === null)).toBeTrue();
  });
});

describe('the view of the gap', () => {
  const view = gapView(four(), 'icb', TODAY);

  it('shades by class, and not assessable not at all', () => {
    expect(view.rows.map(({ shade }) => shade)).toEqual([2, 1, 0, null]);
    expect(view.scale.classes).toEqual(['gap not shown', 'possible gap', 'likely gap']);
  });

  it('gives the shortfall with its interval, never below zero', () => {
    expect(view.rows[0]?.figure).toEqual(measured(12, 4, 21));
    expect(view.rows[2]?.figure).toEqual(measured(0, 0, 0));
    expect(view.unit).toBe('WTE');
  });

  it('says the class of each area in words first', () => {
    expect(view.rows.map(({ remarks }) => remarks[0])).toEqual([
      'Likely gap',
      'Possible gap',
      'Gap not shown',
      'Not assessable: no figure for staff at this level',
    ]);
  });

  it('counts every class, and the counts add up to the areas', () => {
    expect(view.title).toBe(
      'Musculoskeletal: 1 likely gap, 1 possible, 1 not shown and 1 not assessable, of 4 integrated care boards',
    );
  });

  it('says why none can be assessed, instead of counting to nought', () => {
    const none = makeGapTable([makeUnassessed(), makeUnassessed()]);
    expect(gapFinding(none, 'ltla')).toBe(
      'No gap can be assessed for lower-tier local authorities: no figure for staff at this level',
    );
  });
});

describe('the two-way view', () => {
  it('shades by the third of need and the third of staff together', () => {
    const rows = [
      makeGap({ score: 120, provisionRate: 0.5 }),
      makeGap({ score: 100, provisionRate: 1 }),
      makeGap({ score: 80, provisionRate: 2 }),
    ];
    const view = twoWayView(makeGapTable(rows), 'icb', TODAY);
    expect(view.rows.map(({ shade }) => shade)).toEqual([6, 4, 2]);
    expect(view.scale.classes[6]).toBe('high need, low staff');
    expect(view.scale.classes[2]).toBe('low need, high staff');
    expect(view.scale.classes.length).toBe(9);
  });

  it('leaves an area without need or without staff unshaded', () => {
    const rows = [above, makeGap({ provisionRate: null }), makeGap({ score: null })];
    const shades = twoWayView(makeGapTable(rows), 'icb', TODAY).rows.map(({ shade }) => shade);
    expect(shades[0]).not.toBeNull();
    expect(shades.slice(1)).toEqual([null, null]);
  });

  it('puts equal values into the same third', () => {
    const rows = [makeGap(), makeGap(), makeGap()];
    const shades = twoWayView(makeGapTable(rows), 'icb', TODAY).rows.map(({ shade }) => shade);
    expect(new Set(shades).size).toBe(1);
  });
});
