import { type PlotStop } from './plot-drawing.ts';

/** Further from every mark than this, the pointer is at none. */
const FARTHEST = 24;

/** The mark under a point of the drawing: the bar it is in, else the nearest point close by. */
export function nearestStop(stops: readonly PlotStop[], x: number, y: number): PlotStop | null {
  let best: PlotStop | null = null;
  let least = FARTHEST;
  for (const stop of stops) {
    const distance =
      stop.box === undefined ? Math.hypot(stop.x - x, stop.y - y) : away(stop.box, x, y);
    if (distance < least) {
      best = stop;
      least = distance;
    }
  }
  return best;
}

function away(box: NonNullable<PlotStop['box']>, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}
