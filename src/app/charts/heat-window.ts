/** Sizes of the heat map's parts, in pixels. */
export interface HeatSizes {
  /** Height of the heads of columns, width of the heads of rows. */
  readonly headHeight: number;
  readonly headWidth: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
}

/** Sizes as the heat map is turned, and where there is little room. */
export function heatSizes(isTurned: boolean, isNarrow: boolean): HeatSizes {
  const headWidth = isNarrow ? 116 : 208;
  return isTurned
    ? { headHeight: 96, headWidth, cellWidth: 92, rowHeight: isNarrow ? 76 : 52 }
    : {
        headHeight: 116,
        headWidth,
        cellWidth: isNarrow ? 84 : 96,
        rowHeight: isNarrow ? 46 : 36,
      };
}

export interface Span {
  readonly from: number;
  /** One beyond the last. */
  readonly to: number;
}

/** Rows or columns kept ready beyond each edge. */
const SPARE = 3;

/** Which of `count` places of a size are in view from `start`, in a view of a length, and some more. */
export function spanInView(start: number, length: number, size: number, count: number): Span {
  const from = Math.max(0, Math.floor(start / size) - SPARE);
  const to = Math.min(count, Math.ceil((start + length) / size) + SPARE);
  return { from: Math.min(from, to), to };
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Where to scroll so that a place is wholly in view: as little as needed. */
export function scrollTo(place: number, size: number, start: number, length: number): number {
  const [top, bottom] = [place * size, (place + 1) * size];
  if (top < start) return top;
  return bottom > start + length ? bottom - length : start;
}

export function placesOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
