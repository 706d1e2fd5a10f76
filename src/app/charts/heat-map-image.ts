import { type HeatMapView } from '../domain/heat-map-view.ts';
import { type ImagePart } from '../exports/chart-image.ts';
import { svgElement, svgText } from '../exports/svg-text.ts';
import { textLines } from '../exports/text-lines.ts';
import { heatCellText, type HeatLines } from './heat-lines.ts';
import { CARD, INK, QUIET } from './plot-option.ts';

const NAMES = 210;
const CELL = 78;
const ROW = 24;
const HEADS = 104;
const NOTE = 18;

/** What the heat map shows as a whole, read when it is reached. */
export function heatSummary(view: HeatMapView): string {
  const cells = view.cells.flat();
  const worse = cells.filter(({ comparison }) => comparison === 'worse').length;
  const missing = cells.filter(({ figure }) => figure.kind === 'missing').length;
  return `Heat map of ${view.areas.length} areas by ${view.indicators.length} indicators. ${view.title} ${worse} of ${cells.length} cells are worse than ${view.comparatorName}, ${missing} have no figure.`;
}

/** The whole heat map as it is sorted, however much of it is in view. */
export function heatMapSvg(view: HeatMapView, lines: HeatLines): ImagePart {
  const width = NAMES + lines.columns.length * CELL;
  const heads = lines.columns.flatMap((head, column) => {
    const said = [...textLines(head.name, CELL - 6, 11), ...textLines(head.about, CELL - 6, 10)];
    return said.slice(-7).map((line, index, shown) =>
      svgText(line, {
        x: NAMES + column * CELL + 3,
        y: HEADS - (shown.length - index) * 13,
        'font-size': index < shown.length - 2 ? 11 : 10,
        fill: INK,
      }),
    );
  });
  const rows = lines.rows.map((head, row) => {
    const name = textLines(head.name, NAMES - 8, 12)[0] ?? '';
    const cut = name.length < head.name.length ? `${name}…` : name;
    const cells = lines.columns.map((_, column) => cellSvg(lines, row, column));
    const y = HEADS + row * ROW;
    return svgElement(
      'g',
      { transform: `translate(0 ${y})` },
      svgText(cut, { x: 0, y: ROW / 2, 'font-size': 12, fill: INK }) + cells.join(''),
    );
  });
  const bottom = HEADS + lines.rows.length * ROW + 12;
  const notes = [
    `▲ worse or higher, ● similar, ▼ better or lower than ${view.comparatorName}; a dashed box: no figure`,
    ...view.symbols.map(({ symbol, words }) => `${symbol} ${words}`),
  ].map((note, index) =>
    svgText(note, { x: 0, y: bottom + index * NOTE, 'font-size': 12, fill: QUIET }),
  );
  return {
    width,
    height: bottom + notes.length * NOTE,
    svg: heads.join('') + rows.join('') + notes.join(''),
  };
}

function cellSvg(lines: HeatLines, row: number, column: number): string {
  const place = lines.at(row, column);
  if (place === null) return '';
  const { figure, comparison } = place.cell;
  const isMissing = figure.kind === 'missing';
  const isPlain = isMissing || comparison === 'not-compared';
  const x = NAMES + column * CELL;
  const box = svgElement('rect', {
    x: x + 1,
    y: 1,
    width: CELL - 2,
    height: ROW - 2,
    fill: isPlain ? CARD : `var(--atlas-cell-${comparison})`,
    stroke: isMissing ? QUIET : undefined,
    'stroke-dasharray': isMissing ? '3 3' : undefined,
  });
  const text = svgText(heatCellText(place), {
    x: x + CELL - 8,
    y: ROW / 2,
    'text-anchor': 'end',
    'font-size': 12,
    fill: INK,
  });
  return box + text;
}
