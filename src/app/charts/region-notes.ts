import { type PlaceNote } from './area-mark.ts';
import { labelLines } from './cell-label.ts';
import { type Point } from './hex-layout.ts';

/** A cell's middle and the region it lies in. */
export interface RegionCell extends Point {
  readonly region: string;
}

/**
 * Names of regions set in the margin, on the side where a region meets the outside. A region that
 * meets neither side gets no name: its border shows it.
 */
export function regionNotes(cells: readonly RegionCell[], gap: number): readonly PlaceNote[] {
  const rows = [...new Set(cells.map((cell) => cell.y))];
  const edges = rows.flatMap((y) => {
    const sorted = cells.filter((cell) => cell.y === y).sort((a, b) => a.x - b.x);
    const [left, right] = [sorted[0], sorted.at(-1)];
    return left === undefined || right === undefined ? [] : [{ left, right }];
  });
  const notes: PlaceNote[] = [];
  for (const region of new Set(cells.map((cell) => cell.region))) {
    const left = edges.map((edge) => edge.left).filter((cell) => cell.region === region);
    const right = edges.map((edge) => edge.right).filter((cell) => cell.region === region);
    const isLeft = left.length >= right.length;
    const side = isLeft ? left : right;
    const middle = [...side].sort((a, b) => a.y - b.y)[Math.floor(side.length / 2)];
    if (middle === undefined) continue;
    notes.push({
      lines: labelLines(region, 12, 3),
      x: isLeft ? middle.x - gap : middle.x + gap,
      y: middle.y,
      anchor: isLeft ? 'end' : 'start',
    });
  }
  return notes;
}
