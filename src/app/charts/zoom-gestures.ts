import { computed, signal } from '@angular/core';
import { type DrawingFrame } from './area-mark.ts';
import { including, panBy, WHOLE_MAP, ZOOM_STEP, zoomAt } from './map-zoom.ts';

const PAN_STEP = 0.25;
/** A pointer that moved less than this many pixels was a click. */
const STILL = 5;

interface Held {
  readonly x: number;
  readonly y: number;
}

/**
 * Zoom and pan of one map by mouse, touch and keys: plus and minus, 0 for the whole map, arrows with
 * Shift; the wheel with Ctrl, so that a page can be scrolled over a map; dragging and pinching.
 */
export class ZoomGestures {
  readonly #zoom = signal(WHOLE_MAP);
  readonly zoom = this.#zoom.asReadonly();
  readonly isZoomed = computed(() => this.#zoom().scale > 1);
  readonly #held = new Map<number, Held>();
  /** Whether the pointer that was just let go had dragged the map: then it chose nothing. */
  wasDragged = false;

  in(): void {
    this.#zoom.update((zoom) => zoomAt(zoom, ZOOM_STEP));
  }

  out(): void {
    this.#zoom.update((zoom) => zoomAt(zoom, 1 / ZOOM_STEP));
  }

  reset(): void {
    this.#zoom.set(WHOLE_MAP);
  }

  /** Keeps a place of the drawing in view. */
  show(point: Held, frame: DrawingFrame): void {
    if (this.isZoomed()) this.#zoom.update((zoom) => including(zoom, frame, point));
  }

  /** Whether a key was one of the map's own. */
  press(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-PAN_STEP, 0],
      ArrowRight: [PAN_STEP, 0],
      ArrowUp: [0, -PAN_STEP],
      ArrowDown: [0, PAN_STEP],
    };
    const move = moves[event.key];
    if (event.key === '+' || event.key === '=') this.in();
    else if (event.key === '-' || event.key === '_') this.out();
    else if (event.key === '0') this.reset();
    else if (event.shiftKey && move !== undefined) {
      this.#zoom.update((zoom) => panBy(zoom, ...move));
    } else return false;
    event.preventDefault();
    return true;
  }

  wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const factor = Math.exp(-event.deltaY / 240);
    this.#zoom.update((zoom) => zoomAt(zoom, factor, shareOf(event, boxOf(event))));
  }

  down(event: PointerEvent): void {
    // The first finger of a gesture: one that was let go where this map did not see it is held no more.
    if (event.isPrimary) this.#held.clear();
    if (this.#held.size === 0) this.wasDragged = false;
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    this.#held.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  move(event: PointerEvent): void {
    const last = this.#held.get(event.pointerId);
    if (last === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    const box = boxOf(event);
    const other = [...this.#held].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const before = Math.hypot(last.x - other.x, last.y - other.y);
      const after = Math.hypot(now.x - other.x, now.y - other.y);
      if (before > 0)
        this.#zoom.update((zoom) => zoomAt(zoom, after / before, shareOf(event, box)));
      this.wasDragged = true;
    } else if (this.isZoomed()) {
      const moved = Math.hypot(now.x - last.x, now.y - last.y);
      if (!this.wasDragged && moved < STILL) return;
      this.wasDragged = true;
      const [dx, dy] = [(last.x - now.x) / box.width, (last.y - now.y) / box.height];
      this.#zoom.update((zoom) => panBy(zoom, dx, dy));
    }
    if (this.wasDragged && event.currentTarget instanceof Element) {
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    this.#held.set(event.pointerId, now);
  }

  up(event: PointerEvent): void {
    this.#held.delete(event.pointerId);
  }
}

function boxOf(event: Event): DOMRect {
  return event.currentTarget instanceof Element
    ? event.currentTarget.getBoundingClientRect()
    : new DOMRect(0, 0, 1, 1);
}

function shareOf(event: MouseEvent, box: DOMRect): Held {
  return {
    x: (event.clientX - box.left) / box.width,
    y: (event.clientY - box.top) / box.height,
  };
}
