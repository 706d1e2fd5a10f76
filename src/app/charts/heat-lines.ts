import { type Comparison } from '../domain/area-row.ts';
import { COMPARISON_SHAPES, figureText, numberText } from '../domain/figure-text.ts';
import {
  type HeatArea,
  type HeatCell,
  type HeatIndicator,
  type HeatMapView,
} from '../domain/heat-map-view.ts';
import { comparedWith } from '../exports/row-text.ts';

/** A row or a column of the heat map: an area or an indicator. */
export interface HeatHead {
  readonly id: string;
  readonly name: string;
  /** Period and polarity of an indicator; blank for an area. */
  readonly about: string;
}

/** The heat map as it lies: rows in their order, columns, and the cell at each crossing. */
export interface HeatLines {
  readonly rows: readonly HeatHead[];
  readonly columns: readonly HeatHead[];
  at(row: number, column: number): HeatPlace | null;
}

export interface HeatPlace {
  readonly area: HeatArea;
  readonly indicator: HeatIndicator;
  readonly cell: HeatCell;
}

/** `by`: the id of a column, or `name` for the names of rows. */
export interface HeatSort {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

const ADVERSE_FIRST: readonly Comparison[] = [
  'worse',
  'higher',
  'similar',
  'lower',
  'better',
  'not-compared',
];

/**
 * Areas down and indicators across, or turned over. Areas are sorted by an indicator's values;
 * indicators, whose values cannot be set beside one another, by an area's comparisons, worst first.
 * Cells without a figure come last either way.
 */
export function heatLines(view: HeatMapView, isTurned: boolean, sort: HeatSort | null): HeatLines {
  const areas = view.areas.map(({ code, name }) => ({ id: code, name, about: '' }));
  const indicators = view.indicators.map(({ id, name, period, polarity }) => ({
    id,
    name,
    about: `${period} · ${polarity}`,
  }));
  const [down, columns] = isTurned ? [indicators, areas] : [areas, indicators];
  const place = (row: number, column: number): HeatPlace | null => {
    const [a, i] = isTurned ? [column, row] : [row, column];
    const [area, indicator, cell] = [view.areas[a], view.indicators[i], view.cells[a]?.[i]];
    return area === undefined || indicator === undefined || cell === undefined
      ? null
      : { area, indicator, cell };
  };
  const order = sortedPlaces(down, columns, place, isTurned, sort);
  return {
    rows: order.flatMap((from) => down[from] ?? []),
    columns,
    at: (row, column) => place(order[row] ?? -1, column),
  };
}

function sortedPlaces(
  down: readonly HeatHead[],
  columns: readonly HeatHead[],
  place: (row: number, column: number) => HeatPlace | null,
  isTurned: boolean,
  sort: HeatSort | null,
): readonly number[] {
  const order = down.map((_, index) => index);
  if (sort === null) return order;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  if (sort.by === 'name') {
    const nameOf = (row: number): string => down[row]?.name ?? '';
    return order.sort((a, b) => sign * nameOf(a).localeCompare(nameOf(b), 'en-GB'));
  }
  const column = columns.findIndex(({ id }) => id === sort.by);
  const scoreOf = (row: number): number | null => {
    const cell = place(row, column)?.cell;
    if (cell?.figure.kind !== 'measured') return null;
    return isTurned ? -ADVERSE_FIRST.indexOf(cell.comparison) : cell.figure.value;
  };
  const scores = order.map(scoreOf);
  return order.sort((a, b) => {
    const [left, right] = [scores[a] ?? null, scores[b] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

/**
 * What a cell prints: shape, number, symbols; symbols alone where there is no figure. Without a
 * comparison there is no shape: a dash before a number would read as a minus.
 */
export function heatCellText({ cell, indicator }: HeatPlace): string {
  if (cell.figure.kind === 'missing') return cell.notes.join('');
  const value = numberText(cell.figure.value, indicator.decimals);
  const shape = cell.comparison === 'not-compared' ? '' : `${COMPARISON_SHAPES[cell.comparison]} `;
  return `${shape}${value}${cell.notes.join('')}`;
}

/** `12.3% (11.9 to 12.7), worse than England, lower is better, 2023`, then its method and notes. */
export function heatSentence({ cell, indicator }: HeatPlace, view: HeatMapView): string {
  const { unit, decimals, polarity, period, method } = indicator;
  const notes = cell.notes.map(
    (symbol) => view.symbols.find((note) => note.symbol === symbol)?.words ?? symbol,
  );
  const compared =
    cell.figure.kind === 'missing' ? [] : [comparedWith(cell.comparison, view.comparatorName)];
  const facts = [figureText(cell.figure, unit, decimals), ...compared, polarity, period].join(', ');
  return [facts, method, ...notes].filter((part) => part !== '').join('. ');
}
