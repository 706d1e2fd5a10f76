import { figureAt, notesAt } from '#app/domain/figure-table.ts';
import { type Cell, type Cells, measuredCell, missingCell } from './cells.ts';
import { toFigureTable } from './figure-table-writer.ts';

const [OLD, NEW] = ['2021-01-01/P3Y', '2023-04-01/P1Y'];
const cells = (rows: Readonly<Record<string, Readonly<Record<string, Cell>>>>): Cells =>
  new Map(Object.entries(rows).map(([code, row]) => [code, new Map(Object.entries(row))]));
const write = (rows: Parameters<typeof cells>[0]) => toFigureTable('x', cells(rows), new Map());

describe('a table as it is written', () => {
  it('has areas by code and periods oldest first, whatever order they came in', () => {
    const table = write({
      B: { [NEW]: measuredCell({ value: 4 }), [OLD]: measuredCell({ value: 3 }) },
      A: { [NEW]: measuredCell({ value: 2 }) },
    });
    expect(table.areas).toEqual(['A', 'B']);
    expect(table.periods).toEqual([OLD, NEW]);
    expect(table.value).toEqual([null, 2, 3, 4]);
  });

  it('is read back as the figures that were put in', () => {
    const table = write({
      A: {
        [OLD]: measuredCell({ value: 0, lower: 0, upper: 1 }),
        [NEW]: missingCell('suppressed'),
      },
      B: { [NEW]: measuredCell({ value: 4, note: 'rounded' }) },
    });
    expect(figureAt(table, 'A', OLD)).toEqual({ kind: 'measured', value: 0, lower: 0, upper: 1 });
    expect(figureAt(table, 'A', NEW)).toEqual({ kind: 'missing', reason: 'suppressed' });
    expect(figureAt(table, 'B', OLD)).toEqual({ kind: 'missing', reason: 'not-published' });
    expect(figureAt(table, 'B', NEW)).toEqual({ kind: 'measured', value: 4 });
    expect(notesAt(table, 'B', NEW)).toEqual(['rounded']);
  });

  it('lists missing cells by their reason, and writes nothing for a cell that is not there', () => {
    const table = write({
      A: { [OLD]: missingCell('unreliable'), [NEW]: missingCell('suppressed') },
      B: { [OLD]: missingCell('suppressed') },
    });
    expect(table.reasons).toEqual({ suppressed: [1, 2], unreliable: [0] });
    expect(table.value).toEqual([null, null, null, null]);
  });

  it('leaves out a column that holds nothing', () => {
    const table = write({ A: { [OLD]: measuredCell({ value: 1 }) } });
    expect(Object.keys(table).sort()).toEqual(
      ['areas', 'derived', 'indicator', 'notes', 'periods', 'reasons', 'value'].sort(),
    );
    const counted = write({ A: { [OLD]: measuredCell({ value: 0, count: 0, denominator: 5 }) } });
    expect(counted.count).toEqual([0]);
    expect(counted.denominator).toEqual([5]);
  });

  it('rounds to seven significant digits, so binary tails never reach a file', () => {
    const table = write({
      A: { [OLD]: measuredCell({ value: 0.1 + 0.2 }), [NEW]: measuredCell({ value: 1234567.89 }) },
      B: {
        [OLD]: measuredCell({ value: -12.345678901 }),
        [NEW]: measuredCell({ value: 1e-9 / 3 }),
      },
    });
    expect(table.value).toEqual([0.3, 1234568, -12.34568, 3.333333e-10]);
  });

  it("keeps the publisher's own words on significance and trend, and no such part without them", () => {
    const table = write({
      A: { [OLD]: measuredCell({ value: 1, significance: 'Better', trend: 'Increasing' }) },
      B: { [OLD]: measuredCell({ value: 2, significance: 'Better' }) },
    });
    expect(table.published).toEqual({
      significance: { Better: [0, 1] },
      trend: { Increasing: [0] },
    });
    expect('published' in write({ A: { [OLD]: measuredCell({ value: 1 }) } })).toBeFalse();
  });

  it('says how a derived area was built, for each period', () => {
    const table = toFigureTable(
      'x',
      cells({ A: { [OLD]: measuredCell({ value: 1 }), [NEW]: missingCell('incomplete-parts') } }),
      new Map([
        [
          'A',
          {
            method: 'population-weighted',
            from: 'lower-tier local authorities',
            parts: 3,
            apportioned: 0.123456,
            covered: new Map([[OLD, 0.987654]]),
          },
        ],
      ]),
    );
    expect(table.derived).toEqual({
      A: {
        method: 'population-weighted',
        from: 'lower-tier local authorities',
        parts: 3,
        apportioned: 0.1235,
        covered: [0.9877, null],
      },
    });
  });

  it('refuses a period that is none', () => {
    expect(() =>
      write({ A: { '2023': measuredCell({ value: 1 }), [OLD]: measuredCell({ value: 1 }) } }),
    ).toThrowError(RangeError, /not a period/);
  });
});
