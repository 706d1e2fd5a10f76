import { at } from './at.ts';
import { isNumber } from './is-number.ts';
import { seededNormals } from './seeded-normals.ts';
import { seededStream } from './seeded-stream.ts';
import type { SimulatedArea } from './simulation-types.ts';

/**
 * Draws of an area's WTE: log-normal about what was counted, as attribution and turnover move it; or
 * evenly between the ends of a range where somebody stated one, as nothing says which part of it is
 * likelier.
 *
 * @returns null when it was not counted.
 * Source: methods sections 3.1 and 3.4.
 */
export function wteDraws(
  { id, wte, wteLogSe, wteRange }: Pick<SimulatedArea, 'id' | 'wte' | 'wteLogSe' | 'wteRange'>,
  draws: number,
  seed: number,
): Float64Array | null {
  if (!isNumber(wte)) return null;
  if (wteRange !== undefined) {
    const { lower, upper } = wteRange;
    const stream = seededStream(seed, id, 'wte');
    return Float64Array.from({ length: draws }, () => lower + (upper - lower) * stream.uniform());
  }
  const staff = seededNormals(draws, seed, id, 'wte');
  for (let d = 0; d < draws; d++) staff[d] = wte * Math.exp(wteLogSe * at(staff, d));
  return staff;
}
