import { type MissingReason } from '#app/domain/figure.ts';

/** The dataset of the Annual Population Survey's percentages. */
export const APS_DATASET = 'NM_17_5';

/** Variables of `NM_17_5` by code, as the publisher words them. 1493 to 1499 are shares of the inactive. */
export const NOMIS_VARIABLES = {
  45: 'Employment rate - aged 16-64',
  111: '% who are economically inactive - aged 16-64',
  1493: '% of economically inactive student',
  1494: '% of economically inactive looking after family/home',
  1495: '% of economically inactive temporary sick',
  1496: '% of economically inactive long-term sick',
  1497: '% of economically inactive discouraged',
  1498: '% of economically inactive retired',
  1499: '% of economically inactive other',
} as const;
export type NomisVariable = keyof typeof NOMIS_VARIABLES;

export const INACTIVE: NomisVariable = 111;
export const LONG_TERM_SICK_OF_INACTIVE: NomisVariable = 1496;

/** The four numbers of a rate. Confidence is half of the 95% interval, in percentage points. */
export const MEASURES = ['rate', 'numerator', 'denominator', 'confidence'] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_CODES: Readonly<Record<Measure, string>> = {
  rate: '20599',
  numerator: '21001',
  denominator: '21002',
  confidence: '21003',
};

const MEASURE_WORDS: Readonly<Record<string, Measure>> = {
  variable: 'rate',
  percent: 'rate',
  '%': 'rate',
  numerator: 'numerator',
  denominator: 'denominator',
  confidence: 'confidence',
  conf: 'confidence',
  'conf %': 'confidence',
};

/** The measure of a code (`20599`) or, where there is none, of a word (`Variable`, `Conf`); else null. */
export function measureOf(code: string, word: string): Measure | null {
  const byCode = MEASURES.find((measure) => MEASURE_CODES[measure] === code);
  if (byCode !== undefined || code !== '') return byCode ?? null;
  const plain = word.trim().toLowerCase();
  return Object.hasOwn(MEASURE_WORDS, plain) ? (MEASURE_WORDS[plain] ?? null) : null;
}

/** The code of a variable by the publisher's words, whatever their dashes and spaces; else the words. */
export function variableKey(words: string): string {
  const known = Object.entries(NOMIS_VARIABLES).find(([, name]) => plain(name) === plain(words));
  return known?.[0] ?? words;
}

/** Letters, digits, `%` and `+`: `16+` is another age than `16`. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9%+]+/g, '');
}

/** Marks in place of a figure, from the legend of the Annual Population Survey. */
const MARKS: Readonly<Record<string, MissingReason>> = {
  '!': 'suppressed', // group sample size zero or disclosive (0-2)
  '#': 'suppressed',
  '*': 'unreliable', // group sample size small (3-9)
  '~': 'suppressed', // estimate less than 500
  '-': 'not-published', // missing
  '..': 'not-published',
  ':': 'not-published',
};

export function reasonOfNomisMark(text: string): MissingReason | null {
  return Object.hasOwn(MARKS, text) ? (MARKS[text] ?? null) : null;
}

/**
 * Why there is no figure, from the publisher's words beside it; null where they do not say that
 * there is none (`Normal Value`).
 */
export function reasonOfStatus(words: string): MissingReason | null {
  if (/disclosive|suppress|less than 500|below 500/i.test(words)) return 'suppressed';
  if (/unreliable|too small/i.test(words)) return 'unreliable';
  return /missing|not available/i.test(words) ? 'not-published' : null;
}
