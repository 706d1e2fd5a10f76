import { type AreaRow, type Hue, type Scale } from '#app/domain/area-row.ts';
import { type Figure } from '#app/domain/figure.ts';
import { numberText, withUnit } from '#app/domain/figure-text.ts';
import { type BreakMethod, classBreaks } from '#app/domain/class-breaks.ts';

/** How a reader wants classes cut. */
export interface Breaks {
  readonly method: BreakMethod;
  /** Edges entered by the reader, for `own` only. */
  readonly edges: readonly number[];
}

export const FIFTHS: Breaks = { method: 'fifths', edges: [] };

/**
 * Classes that cut the areas by value, edges rounded to the decimals shown, so that a reader can
 * check any area against the legend. Fewer classes where values are too few or alike.
 */
export function classScale(
  figures: readonly Figure[],
  hue: Hue,
  unit: string,
  decimals: number,
  { method, edges }: Breaks = FIFTHS,
): Scale {
  const values = figures.flatMap((figure) => (figure.kind === 'measured' ? [figure.value] : []));
  const bounds = classBreaks(values, method, decimals, edges);
  const text = (value: number) => withUnit(numberText(value, decimals), unit);
  const classes = [...bounds, null].map((upper, i) => {
    const lower = bounds[i - 1];
    if (lower === undefined) return upper === null ? 'every area' : `under ${text(upper)}`;
    return upper === null
      ? `${text(lower)} and over`
      : `${numberText(lower, decimals)} to under ${text(upper)}`;
  });
  return { hue, classes, bounds };
}

/**
 * Index of the class a figure falls into as it is printed, to the decimals shown; null for a missing
 * one. An edge belongs to the class above.
 */
export function shadeIn(scale: Scale, figure: Figure, decimals: number): AreaRow['shade'] {
  if (figure.kind === 'missing') return null;
  const shown = rounded(figure.value, decimals);
  return scale.bounds.filter((bound) => bound <= shown).length;
}

function rounded(value: number, decimals: number): number {
  return parseFloat(value.toFixed(decimals));
}
