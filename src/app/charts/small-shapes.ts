import { type ChartView } from '../domain/area-row.ts';
import { type DrawingFrame } from './area-mark.ts';
import { HEX_RADIUS, HEX_WIDTH, type HexCell, hexCentre, hexOutline } from './hex-layout.ts';
import { HIGHEST_FIRST, sortRows } from './row-sort.ts';
import { shadeColour } from './shade-colour.ts';

/** Where an area is in a small chart. */
export interface SmallPlace {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly outline: string;
}

/** All areas of one colour as one path: a small chart is a handful of elements, not three hundred. */
export interface SmallShape {
  /** Null where there is no figure: hatched. */
  readonly fill: string | null;
  readonly path: string;
}

export interface SmallChart {
  readonly frame: DrawingFrame;
  readonly places: readonly SmallPlace[];
}

const BARS = { width: 300, height: 120 } as const;

/** Hexagons, the same for each panel. */
export function smallHexagons(cells: readonly HexCell[]): SmallChart {
  const places = cells.map((cell) => {
    const centre = hexCentre(cell);
    return { code: cell.code, ...centre, outline: hexOutline(centre) };
  });
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  if (places.length === 0) return { frame: { x: 0, y: 0, width: 1, height: 1 }, places };
  const [left, top] = [Math.min(...xs) - HEX_WIDTH / 2 - 2, Math.min(...ys) - HEX_RADIUS - 2];
  return {
    frame: {
      x: left,
      y: top,
      width: Math.max(...xs) + HEX_WIDTH / 2 + 2 - left,
      height: Math.max(...ys) + HEX_RADIUS + 2 - top,
    },
    places,
  };
}

/** Where there is no layout: upright bars from the highest to the lowest, on zero. */
export function smallBars(view: ChartView): SmallChart {
  const rows = sortRows(view.rows, HIGHEST_FIRST).flatMap((row) =>
    row.figure.kind === 'measured' ? { code: row.code, value: row.figure.value } : [],
  );
  const values = rows.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = BARS.width / Math.max(1, rows.length);
  const y = (value: number): number => BARS.height * (1 - (value - low) / (high - low || 1));
  const places = rows.map(({ code, value }, index) => {
    const [x, top, ground] = [index * step, Math.min(y(value), y(0)), Math.max(y(value), y(0))];
    const outline = `M${x.toFixed(2)},${top.toFixed(2)}h${(step * 0.86).toFixed(2)}V${ground.toFixed(2)}h${(-step * 0.86).toFixed(2)}Z`;
    return { code, x: x + step / 2, y: (top + ground) / 2, outline };
  });
  return { frame: { x: 0, y: -2, width: BARS.width, height: BARS.height + 4 }, places };
}

/** A panel's areas gathered by colour. */
export function smallShapes(places: readonly SmallPlace[], view: ChartView): readonly SmallShape[] {
  const rows = new Map(view.rows.map((row) => [row.code, row]));
  const paths = new Map<string | null, string>();
  for (const { code, outline } of places) {
    const row = rows.get(code);
    if (row === undefined) continue;
    const shade = row.figure.kind === 'missing' ? null : row.shade;
    const fill = shadeColour(view.scale, shade)?.fill ?? null;
    paths.set(fill, (paths.get(fill) ?? '') + outline);
  }
  return [...paths].map(([fill, path]) => ({ fill, path }));
}

/** The two ends of a panel's own scale, lowest first, with their colours. */
export interface ScaleEnds {
  readonly lowest: { readonly words: string; readonly fill: string };
  readonly highest: { readonly words: string; readonly fill: string };
}

/** Null where there are no two classes to tell apart. */
export function scaleEnds({ scale }: ChartView): ScaleEnds | null {
  const last = scale.classes.length - 1;
  const [lowest, highest] = [scale.classes[0], scale.classes[last]];
  const [low, high] = [shadeColour(scale, 0), shadeColour(scale, last)];
  if (lowest === undefined || highest === undefined || low === null || high === null) return null;
  if (last < 1) return null;
  return {
    lowest: { words: lowest, fill: low.fill },
    highest: { words: highest, fill: high.fill },
  };
}
