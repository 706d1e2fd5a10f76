/** What kind of value is compared: it decides the scale on which its error is normal. */
export type ValueType = 'other' | 'rate' | 'proportion';

/** A scale g, its way back, and the values it takes. */
export interface ValueScale {
  readonly to: (value: number) => number;
  readonly back: (g: number) => number;
  readonly accepts: (value: number) => boolean;
}

const identity: ValueScale = { to: (y) => y, back: (g) => g, accepts: () => true };
const log: ValueScale = { to: Math.log, back: Math.exp, accepts: (y) => y > 0 };
const logit: ValueScale = {
  to: (p) => Math.log(p / (1 - p)),
  back: (g) => 1 / (1 + Math.exp(-g)),
  accepts: (p) => p > 0 && p < 1,
};

const SCALES: ReadonlyMap<string, ValueScale> = new Map([
  ['rate', log],
  ['proportion', logit],
  ['other', identity],
]);

/**
 * The scale of a value type: log of a rate, logit of a proportion (0..1), the value itself otherwise.
 *
 * @returns functions of one value; `accepts` says which values `to` has an answer for.
 * @throws RangeError when there is no such type.
 */
export function valueScale(type: ValueType): ValueScale {
  const scale = SCALES.get(type);
  if (scale === undefined) throw new RangeError(`there is no value type called ${type}`);
  return scale;
}
