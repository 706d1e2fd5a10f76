import { type Cell, type Cells, measuredCell, missingCell } from './cells.ts';
import { productOfRates, sumOfIndicators } from './worked-out-cells.ts';

const YEAR = '2022-01-01/P1Y';
const cells = (rows: Readonly<Record<string, Readonly<Record<string, Cell>>>>): Cells =>
  new Map(Object.entries(rows).map(([code, row]) => [code, new Map(Object.entries(row))]));
const value = (number: number) => measuredCell({ value: number });

describe('the long-term sick among all, from two published rates', () => {
  const rate = measuredCell({ value: 20, lower: 18, upper: 22 });
  const at = (rateCell: Cell, shareCell: Cell) =>
    productOfRates(cells({ A: { [YEAR]: rateCell } }), cells({ A: { [YEAR]: shareCell } }))
      .get('A')!
      .get(YEAR)!;

  it('are the inactive times the long-term sick among them', () => {
    expect(at(rate, value(30)).value).toBeCloseTo(6, 10);
  });

  it('have Wilson limits on the effective sample of the inactivity rate', () => {
    // n = 0.2 × 0.8 × (1.96 / 0.02)² = 1536.6; Wilson limits of 6% on it, worked by hand.
    const n = 0.2 * 0.8 * (1.959964 / 0.02) ** 2;
    const z2 = 1.959964 ** 2;
    const middle = (0.06 + z2 / (2 * n)) / (1 + z2 / n);
    const half = (1.959964 * Math.sqrt((0.06 * 0.94) / n + z2 / (4 * n * n))) / (1 + z2 / n);
    const { lower, upper } = at(rate, value(30));
    expect(lower).toBeCloseTo((middle - half) * 100, 4);
    expect(upper).toBeCloseTo((middle + half) * 100, 4);
  });

  it('have no limits where the rate has none', () => {
    const { lower, upper } = at(value(20), value(30));
    expect([lower, upper]).toEqual([null, null]);
  });

  it('are missing for the reason either of the two is', () => {
    expect(at(missingCell('unreliable'), value(30))).toEqual(missingCell('unreliable'));
    expect(at(rate, missingCell('suppressed'))).toEqual(missingCell('suppressed'));
  });

  it('are worked out only where a place and year are in both', () => {
    const worked = productOfRates(
      cells({ A: { [YEAR]: rate }, B: { [YEAR]: rate } }),
      cells({ A: { '2021-01-01/P1Y': value(30), [YEAR]: value(30) }, C: { [YEAR]: value(30) } }),
    );
    expect([...worked.keys()]).toEqual(['A']);
    expect([...worked.get('A')!.keys()]).toEqual([YEAR]);
  });
});

describe('staff added up over professions', () => {
  it('are the sum of those with a row', () => {
    const summed = sumOfIndicators([
      cells({ A: { [YEAR]: value(10) } }),
      cells({ A: { [YEAR]: value(2.5) } }),
    ]);
    expect(summed.get('A')!.get(YEAR)).toEqual(measuredCell({ value: 12.5 }));
  });

  it('say that they are a lower bound where a profession has no row', () => {
    const summed = sumOfIndicators([
      cells({ A: { [YEAR]: value(10) } }),
      cells({ A: { [YEAR]: missingCell('suppressed') } }),
      cells({}),
    ]);
    expect(summed.get('A')!.get(YEAR)).toEqual(
      measuredCell({
        value: 10,
        note: '2 of 3 professions have no row and are not counted: a lower bound',
      }),
    );
  });

  it('keep a counted zero apart from no row', () => {
    const summed = sumOfIndicators([
      cells({ A: { [YEAR]: value(0) } }),
      cells({ A: { [YEAR]: value(0) } }),
    ]);
    expect(summed.get('A')!.get(YEAR)).toEqual(measuredCell({ value: 0 }));
  });

  it('are missing, not zero, where no profession has a figure', () => {
    const summed = sumOfIndicators([cells({ A: { [YEAR]: missingCell('suppressed') } })]);
    expect(summed.get('A')!.get(YEAR)).toEqual(missingCell('not-published'));
  });
});
