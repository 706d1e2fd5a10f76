import { type PlaceNote } from './area-mark.ts';
import { labelLines } from './cell-label.ts';
import { HEX_RADIUS, type Point } from './hex-layout.ts';

/** A cell's middle and the region it lies in. */
export interface RegionCell extends Point {
  readonly region: string;
}

const ROW = 1.5 * HEX_RADIUS;
/** Height of a line of a name, in drawing units. */
const LINE = 16;

/**
 * Names of regions set in the margin, on the side where a region meets the outside. A region that
 * meets neither side gets no name: its border shows it.
 */
export function regionNotes(cells: readonly RegionCell[], gap: number): readonly PlaceNote[] {
  const edges = edgesOf(cells);
  const notes: PlaceNote[] = [];
  for (const region of new Set(cells.map((cell) => cell.region))) {
    const left = edges.map((edge) => edge.left).filter((cell) => cell.region === region);
    const right = edges.map((edge) => edge.right).filter((cell) => cell.region === region);
    const isLeft = left.length >= right.length;
    const side = isLeft ? left : right;
    const middle = [...side].sort((a, b) => a.y - b.y)[Math.floor(side.length / 2)];
    if (middle === undefined) continue;
    const lines = labelLines(region, 12, 3);
    // A name of several lines reaches into the rows above and below.
    const reach = lines.length > 1 ? ROW + 1 : 1;
    const beside = edges
      .filter((edge) => Math.abs(edge.left.y - middle.y) <= reach)
      .map((edge) => (isLeft ? edge.left.x : edge.right.x));
    notes.push({
      lines,
      x: isLeft ? Math.min(...beside) - gap : Math.max(...beside) + gap,
      y: middle.y,
      anchor: isLeft ? 'end' : 'start',
    });
  }
  return [...spaced(notes, 'end'), ...spaced(notes, 'start')];
}

function edgesOf(
  cells: readonly RegionCell[],
): readonly { readonly left: RegionCell; readonly right: RegionCell }[] {
  const rows = [...new Set(cells.map((cell) => cell.y))];
  return rows.flatMap((y) => {
    const sorted = cells.filter((cell) => cell.y === y).sort((a, b) => a.x - b.x);
    const [left, right] = [sorted[0], sorted.at(-1)];
    return left === undefined || right === undefined ? [] : [{ left, right }];
  });
}

/** The notes of one side, moved apart where they would touch. */
function spaced(notes: readonly PlaceNote[], anchor: PlaceNote['anchor']): readonly PlaceNote[] {
  const placed: PlaceNote[] = [];
  for (const note of notes.filter((one) => one.anchor === anchor).sort((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    const room =
      above === undefined ? 0 : ((above.lines.length + note.lines.length) / 2) * LINE + LINE / 2;
    placed.push(above === undefined ? note : { ...note, y: Math.max(note.y, above.y + room) });
  }
  return placed;
}
