import { type Comparison } from './area-row.ts';
import { type Figure, type MissingReason } from './figure.ts';

/** Why there is no figure, in words that finish "No figure: …". */
export const REASON_WORDS: Readonly<Record<MissingReason, string>> = {
  suppressed: 'suppressed by the publisher',
  'not-published': 'not published for this place',
  unreliable: 'too unreliable to use (small sample)',
  'not-collected': 'not collected',
  'not-submitted': 'not submitted by the providers',
  'incomplete-parts': 'not all of its parts have a figure',
};

export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  better: 'better',
  similar: 'similar',
  worse: 'worse',
  higher: 'higher',
  lower: 'lower',
  'not-compared': 'not compared',
};

/** Shape that goes with each comparison, so that colour never speaks alone. */
export const COMPARISON_SHAPES: Readonly<Record<Comparison, string>> = {
  better: '▼',
  similar: '●',
  worse: '▲',
  higher: '▲',
  lower: '▼',
  'not-compared': '–',
};

/** A number with thousands separators and a fixed count of decimals; a true minus sign. */
export function numberText(value: number, decimals: number): string {
  const text = numberFormat(decimals).format(Math.abs(value));
  const negative = value < 0 && /[1-9]/.test(text);
  return negative ? `−${text}` : text;
}

/** One for each count of decimals: making one takes far longer than using it. */
const FORMATS = new Map<number, Intl.NumberFormat>();

function numberFormat(decimals: number): Intl.NumberFormat {
  const known = FORMATS.get(decimals);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  FORMATS.set(decimals, format);
  return format;
}

/** Puts the unit where readers expect it: `12.3%`, `62.1 years`, `£12`. */
export function withUnit(text: string, unit: string): string {
  if (unit === '') return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** `12.3% (11.9 to 12.7)`, or the reason there is no figure. */
export function figureText(figure: Figure, unit: string, decimals: number): string {
  if (figure.kind === 'missing') return `No figure: ${REASON_WORDS[figure.reason]}`;
  const value = withUnit(numberText(figure.value, decimals), unit);
  const interval = intervalText(figure, decimals);
  return interval === '' ? value : `${value} (${interval})`;
}

/** `11.9 to 12.7`, or blank where the publisher gives no limits. */
export function intervalText(figure: Figure, decimals: number): string {
  if (figure.kind === 'missing' || figure.lower === undefined || figure.upper === undefined) {
    return '';
  }
  return `${numberText(figure.lower, decimals)} to ${numberText(figure.upper, decimals)}`;
}
