import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';

/**
 * Provision per 10,000 residents: WTE / population x 10,000 (residents aged 16 to 64 unless the
 * service has no age limit). A recorded 0 WTE is a rate of 0; missing WTE is no rate.
 *
 * @returns null when either is missing or nobody lives there.
 * @throws RangeError when WTE or population is negative.
 * Source: methods section 3.1.
 */
export function provisionRate({
  wte,
  population,
}: {
  readonly wte: number | null;
  readonly population: number | null;
}): number | null {
  if (isNumber(wte) && wte < 0) throw new RangeError(`WTE must not be negative, got ${wte}`);
  if (isNumber(population) && population < 0) {
    throw new RangeError(`a population must not be negative, got ${population}`);
  }
  if (!isNumber(wte) || !isNumber(population) || population === 0) return null;
  return finite((wte / population) * 10000);
}
