import { createSelector } from '@ngrx/store';
import { areasOf } from '#app/domain/area.ts';
import { titleOf } from '#app/domain/gap-about.ts';
import { type GapSettings, isStandard } from '#app/domain/gap-settings.ts';
import {
  type SettingLine,
  settingLines,
  settingProblemSentence,
} from '#app/domain/gap-settings-text.ts';
import { INDICATORS } from '#app/domain/indicator-catalogue.ts';
import { type Indicator, type Polarity } from '#app/domain/indicator.ts';
import { LENS_NAMES, SUBDOMAIN_NAMES, SUBDOMAINS } from '#app/domain/lens.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { selectGeography } from '../scope.ts';
import { selectProblems, selectSelection } from '../selection/selection-feature.ts';
import {
  aggregationWords,
  KIND_WORDS,
  polarityWords,
  sourceWords,
  unitWords,
} from './indicator-words.ts';

/** The settings in force, as the Methods page prints them. */
export interface SettingsView {
  readonly settings: GapSettings;
  readonly lines: readonly SettingLine[];
  readonly isStandard: boolean;
  readonly problems: readonly string[];
  /** Largest standard error of a share of draws, in percentage points. */
  readonly monteCarloError: number;
}

export const selectSettingsView = createSelector(
  selectSelection,
  selectProblems,
  ({ settings }, problems): SettingsView => ({
    settings,
    lines: settingLines(settings, titleOf),
    isStandard: isStandard(settings),
    problems: problems.map(settingProblemSentence),
    monteCarloError: 100 * Math.sqrt(0.25 / settings.draws),
  }),
);

/** Everything the Methods page says of one indicator. */
export interface Definition {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly population: string;
  /** What is divided by what, or why there is no fraction. */
  readonly fraction: readonly { readonly term: string; readonly words: string }[];
  readonly unit: string;
  /** A few words for the line of a closed definition. */
  readonly direction: string;
  readonly polarity: string;
  readonly lenses: string;
  readonly weight: string;
  readonly built: string;
  readonly source: string;
  readonly caveats: readonly string[];
  readonly withdrawn: boolean;
}

export interface DefinitionGroup {
  readonly id: string;
  readonly title: string;
  readonly definitions: readonly Definition[];
}

const DIRECTIONS: Readonly<Record<Polarity, string>> = {
  'low-is-good': 'Lower is better',
  'high-is-good': 'Higher is better',
  'no-judgement': 'Neither is better',
};

/** Every indicator of the catalogue: need by sub-domain, then by what it is used for. */
export const DEFINITION_GROUPS: readonly DefinitionGroup[] = [
  ...SUBDOMAINS.map((subdomain) => ({
    id: `definitions-${subdomain}`,
    title: `Need. ${SUBDOMAIN_NAMES[subdomain]}`,
    definitions: definitionsOf(
      (indicator) => indicator.kind === 'need' && indicator.subdomain === subdomain,
    ),
  })),
  ...(['context', 'provision', 'supply'] as const).map((kind) => ({
    id: `definitions-${kind}`,
    title: KIND_WORDS[kind],
    definitions: definitionsOf((indicator) => indicator.kind === kind),
  })),
];

function fractionOf({ numerator, denominator, noFraction }: Indicator): Definition['fraction'] {
  if (numerator === null && denominator === null) {
    return [{ term: 'Numerator, denominator', words: `None. ${noFraction}` }];
  }
  return [
    { term: 'Numerator', words: numerator ?? `None. ${noFraction}` },
    { term: 'Denominator', words: denominator ?? `None. ${noFraction}` },
  ];
}

function definitionsOf(wanted: (indicator: Indicator) => boolean): readonly Definition[] {
  return INDICATORS.filter(wanted).map((indicator) => ({
    id: `indicator-${indicator.id}`,
    title: indicator.title,
    definition: indicator.definition,
    population: indicator.population,
    fraction: fractionOf(indicator),
    direction: DIRECTIONS[indicator.polarity],
    unit: unitWords(indicator),
    polarity: polarityWords(indicator),
    lenses: indicator.lenses.map((lens) => LENS_NAMES[lens].title).join(', '),
    weight:
      indicator.kind === 'need'
        ? `${indicator.weight} inside its part of need`
        : 'none: it never enters the need score',
    built: aggregationWords(indicator),
    source: sourceWords(indicator),
    caveats: indicator.caveats,
    withdrawn: indicator.withdrawn,
  }));
}

/** A set of ICB boundaries in words: `42 ICBs to 31 March 2026`. */
export const selectVintageWords = createSelector(selectGeography, (geography) =>
  (geography?.vintages ?? []).map(({ id, from, to }) => {
    const count = geography === null ? 0 : areasOf(geography, 'icb', id).length;
    return [`${count} integrated care boards`, dayWords('from', from), dayWords('to', to)]
      .filter((words) => words !== '')
      .join(' ');
  }),
);

function dayWords(word: string, date: string | null): string {
  const day = date === null ? null : parsePeriodId(`${date}/P0D`);
  return day === null ? '' : `${word} ${periodLabel(day)}`;
}
