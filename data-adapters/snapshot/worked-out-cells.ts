import { sameBaseInterval } from '#app/statistics/same-base-interval.ts';
import { type Cell, type Cells, LOWER_BOUND, measuredCell, missingCell, setCell } from './cells.ts';

/**
 * A rate multiplied by a share of it, both in percent, wherever both are measured: inactive people
 * × long-term sick among them = long-term sick among all. Limits are approximate, from the effective
 * sample of the rate, since the share has none.
 */
export function productOfRates(rates: Cells, shares: Cells): Cells {
  const cells: Cells = new Map();
  for (const [code, row] of shares) {
    for (const [period, share] of row) {
      const rate = rates.get(code)?.get(period);
      if (rate !== undefined) setCell(cells, code, period, product(rate, share));
    }
  }
  return cells;
}

function product(rate: Cell, share: Cell): Cell {
  if (rate.value === null) return missingCell(rate.reason ?? 'not-published');
  if (share.value === null) return missingCell(share.reason ?? 'not-published');
  const value = (rate.value * share.value) / 100;
  const { lower, upper } = sameBaseInterval(value / 100, {
    value: rate.value / 100,
    lower: rate.lower === null ? null : rate.lower / 100,
    upper: rate.upper === null ? null : rate.upper / 100,
  });
  return measuredCell({
    value,
    lower: lower === null ? null : lower * 100,
    upper: upper === null ? null : upper * 100,
  });
}

/**
 * Staff added up over professions. A profession without a row is not counted, and the note says so:
 * the sum is then a lower bound.
 */
export function sumOfIndicators(parts: readonly Cells[]): Cells {
  const cells: Cells = new Map();
  const codes = new Set(parts.flatMap((part) => [...part.keys()]));
  for (const code of codes) {
    const periods = new Set(parts.flatMap((part) => [...(part.get(code)?.keys() ?? [])]));
    for (const period of periods) {
      const values = parts.flatMap((part) => {
        const value = part.get(code)?.get(period)?.value;
        return value === null || value === undefined ? [] : [value];
      });
      const absent = parts.length - values.length;
      const note =
        absent === 0
          ? ''
          : `${absent} of ${parts.length} professions have no row and are not counted: ${LOWER_BOUND}`;
      const value = values.reduce((sum, part) => sum + part, 0);
      const cell =
        values.length === 0 ? missingCell('not-published') : measuredCell({ value, note });
      setCell(cells, code, period, cell);
    }
  }
  return cells;
}
