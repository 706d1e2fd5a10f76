import { derivationAt, figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { liveOriginAt } from '#app/domain/live-origin.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { sourceById } from '#app/domain/source-catalogue.ts';
import { trendChain, type TrendChain } from './trend-chain.ts';

/**
 * The periods of a table in which any of these places has a figure, as a trend of the first of them
 * may show them: broken too where its source changes, or where figures begin to be published that
 * were worked out from parts before. With `until`, the periods of the table up to that one.
 */
export function chainFor(
  table: FigureTable,
  codes: readonly string[],
  origin: LiveOrigin | undefined,
  until?: string,
): TrendChain {
  const [place = ''] = codes;
  const { periods } = table;
  const known = until === undefined ? periods : periods.slice(0, periods.indexOf(until) + 1);
  const ids = known.filter((period) =>
    codes.some((code) => figureAt(table, code, period).kind === 'measured'),
  );
  return trendChain(ids, (before, after) => {
    const [was, is] = [before, after].map((period) => liveOriginAt(origin, place, period));
    if (was?.source !== is?.source) {
      const name = is === null || is === undefined ? null : sourceById(is.source).title;
      return `The source changes${name === null ? '' : ` to ${name}`} from here`;
    }
    const [old, fresh] = [before, after].map((period) => derivationAt(table, place, period));
    if ((old === null) !== (fresh === null)) {
      return old === null
        ? 'Figures are worked out from parts from here'
        : 'Figures are published for the place itself from here; before, they are worked out from parts';
    }
    return null;
  });
}
