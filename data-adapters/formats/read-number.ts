/** What a cell that should hold a number says: the number, nothing, or something else. */
export type ReadNumber = number | null | 'not-a-number';

const NUMBER = /^[+-]?(?:(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** What nearly all cells hold: read at once, for it can be neither too large nor too small. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/**
 * Reads a number written the way publishers write one: `0`, `-1`, `12.5`, `1,234,567`, `1e-5`.
 * A blank is `null`, never 0. Everything else, including a percent sign, a suppression mark,
 * misplaced commas and numbers too large or too small to hold, is `'not-a-number'`.
 */
export function readNumber(text: string): ReadNumber {
  if (PLAIN.test(text)) return withoutSign(Number(text));
  const trimmed = text.trim().replace(/^\u2212/, '-');
  if (trimmed === '') return null;
  if (!NUMBER.test(trimmed)) return 'not-a-number';
  const value = Number(trimmed.replaceAll(',', ''));
  if (!Number.isFinite(value)) return 'not-a-number';
  if (value !== 0) return value;
  const mantissa = trimmed.split(/e/i, 1).join('');
  return /[1-9]/.test(mantissa) ? 'not-a-number' : 0;
}

/** No number is below 0 by a sign alone. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}
