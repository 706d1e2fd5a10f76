import fc from 'fast-check';
import { parsePeriodId, periodEnd, periodId } from '#app/domain/period.ts';
import { type Cell, measuredCell, missingCell } from './cells.ts';
import { isSameSeries, joinPeriods } from './join-periods.ts';

const row = (...ids: readonly string[]) =>
  new Map<string, Cell>(ids.map((id, i) => [id, measuredCell({ value: i })]));
const idsOf = (held: ReadonlyMap<string, Cell>, answered: ReadonlyMap<string, Cell>) =>
  [...joinPeriods(held, answered).keys()].sort();
const year = (start: number) => `${start}-01-01/P1Y`;
const yearsTo = (month: string, first: number, count: number) =>
  Array.from({ length: count }, (_, i) => `${first + i}-${month}-01/P1Y`);

describe('held figures joined with an answer', () => {
  it('stay where they end on the day the answer begins', () => {
    expect(idsOf(row(year(2004), year(2005)), row(year(2005), year(2006)))).toEqual([
      year(2004),
      year(2005),
      year(2006),
    ]);
  });

  it('give way to the answer of the same period, even where that has no figure', () => {
    const answered = new Map<string, Cell>([[year(2005), missingCell('suppressed')]]);
    const joined = joinPeriods(row(year(2004), year(2005)), answered);
    expect(joined.get(year(2005))).toEqual(missingCell('suppressed'));
    expect(joined.get(year(2004))?.value).toBe(0);
  });

  it('stay where the answer of the same series is shorter: newer, older and between', () => {
    const held = row(year(2019), year(2020), year(2021), year(2022));
    expect(idsOf(held, row(year(2019), year(2021)))).toEqual([...held.keys()]);
  });

  it('of rolling three years stay beside those that overlap them in their own series', () => {
    const held = row('2020-01-01/P3Y', '2021-01-01/P3Y', '2022-01-01/P3Y');
    expect(idsOf(held, row('2020-01-01/P3Y', '2021-01-01/P3Y'))).toEqual([...held.keys()]);
  });

  it('of another quarter stay before and after the answer, and not within it', () => {
    const held = row(...yearsTo('01', 2015, 10));
    const answered = row(...yearsTo('10', 2017, 5));
    expect(idsOf(held, answered)).toEqual(
      [
        ...yearsTo('01', 2015, 2),
        ...yearsTo('10', 2017, 5),
        // October 2021 to September 2022 is the last answered year.
        year(2023),
        year(2024),
      ].sort(),
    );
  });

  it('stay as they are where nothing was answered', () => {
    const held = row(year(2020));
    expect(joinPeriods(held, new Map())).toEqual(held);
  });

  it('of a single day are before an answer only if they are earlier', () => {
    const day = (date: string) => `${date}/P0D`;
    const held = row(day('2020-12-31'), day('2021-01-01'), day('2021-06-01'));
    expect(idsOf(held, row(year(2021)))).toEqual([day('2020-12-31'), year(2021)]);
  });

  const month = fc.integer({ min: 0, max: 11 });
  const periods = (months: number) =>
    fc
      .tuple(month, fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { maxLength: 12 }))
      .map(([at, years]) =>
        years.map((start) => periodId({ start: `${start}-${two(at + 1)}-01`, months })),
      );
  const series = fc.constantFrom(12, 24, 36).chain(periods);

  it('of two series overlap nothing of the answer, whatever is held and answered', () => {
    fc.assert(
      fc.property(series, series, (held, answered) => {
        const kept = idsOf(row(...held), row(...answered)).filter((id) => !answered.includes(id));
        for (const one of kept.map(parsed)) {
          for (const other of answered.map(parsed)) {
            const apart = periodEnd(one) <= other.start || periodEnd(other) <= one.start;
            expect(apart || isSameSeries(one, other)).toBeTrue();
          }
        }
      }),
    );
  });

  it('stay with their values wherever they end before the first of the answer', () => {
    fc.assert(
      fc.property(series, series, (heldIds, answered) => {
        const held = row(...heldIds);
        const joined = joinPeriods(held, row(...answered));
        const first = answered.map((id) => parsed(id).start).sort()[0];
        for (const [id, cell] of held) {
          if (first === undefined || periodEnd(parsed(id)) <= first)
            expect(joined.get(id)).toBe(cell);
        }
        for (const id of answered) expect(joined.has(id)).toBeTrue();
      }),
    );
  });

  it('never go so that the newest period becomes an older one of the same series', () => {
    fc.assert(
      fc.property(periods(12), (ids) => {
        const half = ids.slice(0, Math.ceil(ids.length / 2));
        expect(idsOf(row(...ids), row(...half))).toEqual([...ids].sort());
      }),
    );
  });
});

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function parsed(id: string) {
  const period = parsePeriodId(id);
  if (period === null) throw new RangeError(id);
  return period;
}
