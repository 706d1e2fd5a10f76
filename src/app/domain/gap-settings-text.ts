import { numberText } from './figure-text.ts';
import {
  type Benchmark,
  DEFAULT_GAP_SETTINGS,
  type GapSettings,
  type GapThresholds,
  isStandard,
  type SettingProblem,
} from './gap-settings.ts';
import { SUBDOMAINS } from './lens.ts';

/** One setting in words, and whether the reader changed it. */
export interface SettingLine {
  readonly name: string;
  readonly value: string;
  readonly isChanged: boolean;
}

/**
 * Every setting behind a gap in words, for the Methods page and every export.
 *
 * @param titleOf what an indicator is called.
 */
export function settingLines(
  settings: GapSettings,
  titleOf: (id: string) => string,
): readonly SettingLine[] {
  const own = valuesOf(settings, titleOf);
  const standard = valuesOf(DEFAULT_GAP_SETTINGS, titleOf);
  return own.map(([name, value], i) => ({ name, value, isChanged: value !== standard[i]?.[1] }));
}

/** The settings in one line: `Settings: standard. Benchmark: …; …`. */
export function settingsSentence(settings: GapSettings, titleOf: (id: string) => string): string {
  const words = settingLines(settings, titleOf).map(({ name, value }) => `${name}: ${value}`);
  return `Settings: ${isStandard(settings) ? 'standard' : 'changed by the reader'}. ${words.join('; ')}`;
}

/** What a reader is told of a setting in the address that could not be used. */
export function settingProblemSentence({ param, text, expected }: SettingProblem): string {
  return `“${param}=${text}” cannot be used: it must be ${expected}. The standard setting is in force.`;
}

/** A share in percent as it stands, never rounded to another setting: `82.5%`. */
export function shareText(share: number): string {
  return `${exact(100 * share)}%`;
}

/** Percent under expected at which a gap may be likely: `7.5%`. */
export function underText({ likelyGapPercent }: GapThresholds): string {
  return `${exact(-likelyGapPercent)}%`;
}

/** A number with all of its digits, but for what arithmetic adds behind the sixth decimal. */
function exact(value: number): string {
  return String(parseFloat(Math.abs(value).toFixed(6)));
}

export function benchmarkWords(benchmark: Benchmark): string {
  switch (benchmark.type) {
    case 'england':
      return 'all areas together';
    case 'p75':
      return '75th percentile of areas';
    case 'value':
      return `${exact(benchmark.value)} WTE per 10,000 aged 16 to 64 (own value)`;
  }
}

function valuesOf(
  { benchmark, elasticity, thresholds, parts, weights, draws, seed }: GapSettings,
  titleOf: (id: string) => string,
): readonly (readonly [name: string, value: string])[] {
  const own = Object.entries(weights).map(([id, weight]) => `${titleOf(id)} ${weight}`);
  return [
    ['Benchmark', benchmarkWords(benchmark)],
    ['Elasticity', `${elasticity} (1: staff in proportion to need; 0: need left out)`],
    [
      'Likely gap',
      `both in at least ${shareText(thresholds.likelyJoint)} of draws, a shortfall in at least ${shareText(thresholds.likelyShortfall)}, and staff at least ${underText(thresholds)} under expected`,
    ],
    [
      'Possible gap',
      `both in at least ${shareText(thresholds.possibleJoint)} of draws, or a shortfall in at least ${shareText(thresholds.possibleShortfall)}`,
    ],
    ['Weights of the parts of need', SUBDOMAINS.map((part) => `${part} ${parts[part]}`).join(', ')],
    ['Weights of single figures', own.length === 0 ? 'as in the catalogue' : own.join(', ')],
    ['Draws', `${numberText(draws, 0)}, seed ${seed}`],
  ];
}
