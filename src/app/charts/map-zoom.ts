import { type DrawingFrame } from './area-mark.ts';

/** How far in, and on which point of the whole map the view stands, as shares of its size. */
export interface MapZoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE_MAP: MapZoom = { scale: 1, x: 0.5, y: 0.5 };
const MOST = 12;
export const ZOOM_STEP = 1.5;

/** Nearer or further by a factor, keeping a point of the view (shares of it) where it is. */
export function zoomAt(zoom: MapZoom, factor: number, at = { x: 0.5, y: 0.5 }): MapZoom {
  const scale = Math.min(MOST, Math.max(1, zoom.scale * factor));
  const moved = 1 / zoom.scale - 1 / scale;
  return inside({
    scale,
    x: zoom.x + (at.x - 0.5) * moved,
    y: zoom.y + (at.y - 0.5) * moved,
  });
}

/** Moves the view by shares of itself. */
export function panBy(zoom: MapZoom, dx: number, dy: number): MapZoom {
  return inside({ ...zoom, x: zoom.x + dx / zoom.scale, y: zoom.y + dy / zoom.scale });
}

/** The part of the whole drawing that is in view. */
export function zoomedFrame(frame: DrawingFrame, { scale, x, y }: MapZoom): DrawingFrame {
  if (scale === 1) return frame;
  const [width, height] = [frame.width / scale, frame.height / scale];
  return {
    x: frame.x + x * frame.width - width / 2,
    y: frame.y + y * frame.height - height / 2,
    width,
    height,
  };
}

/** Moved as little as needed so that a point of the drawing is well inside the view. */
export function including(
  zoom: MapZoom,
  frame: DrawingFrame,
  point: { readonly x: number; readonly y: number },
): MapZoom {
  const reach = 0.42 / zoom.scale;
  const [x, y] = [(point.x - frame.x) / frame.width, (point.y - frame.y) / frame.height];
  return inside({
    ...zoom,
    x: Math.min(x + reach, Math.max(x - reach, zoom.x)),
    y: Math.min(y + reach, Math.max(y - reach, zoom.y)),
  });
}

/** The view never leaves the map. */
function inside({ scale, x, y }: MapZoom): MapZoom {
  const half = 0.5 / scale;
  return {
    scale,
    x: Math.min(1 - half, Math.max(half, x)),
    y: Math.min(1 - half, Math.max(half, y)),
  };
}
