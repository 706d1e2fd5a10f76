import { createSelector } from '@ngrx/store';
import { ageSentence } from '#app/domain/age-text.ts';
import { figureAt, newestPeriod } from '#app/domain/figure-table.ts';
import { figureText, numberText, REASON_WORDS, withUnit } from '#app/domain/figure-text.ts';
import { type FrozenBaseline } from '#app/domain/gap-action.ts';
import { GAP_CLASS_WORDS, INSUFFICIENT_WORDS } from '#app/domain/gap-text.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { WHAT_WOULD_FILL } from '#app/domain/indicator-catalogue.ts';
import { LENS_NAMES, type Lens } from '#app/domain/lens.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type GapRow, type GapTable } from '#app/statistics/gap-table.ts';
import { selectChanges } from '../gaps/gaps-feature.ts';
import { type Loadable, valueOf } from '../loadable.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import { evidenceOf } from '../wanted.ts';
import { provisionWhen } from './gap-views.ts';
import { selectGapTableInView } from './map-view.ts';
import { runPhrase } from './robustness-view.ts';
import { changeSentences } from './what-would-change-view.ts';
import { type WhyInput, whyInputs, withoutInterval } from './why-inputs.ts';

/** A service line of community waits at the place: evidence beside the gap, never part of it. */
export interface WhyEvidence {
  readonly service: string;
  readonly waiting: string;
  readonly overEighteen: string;
}

export interface Why {
  readonly code: string;
  readonly heading: string;
  readonly verdict: string;
  /** The arithmetic in words with the place's own numbers; empty where there is none. */
  readonly steps: readonly string[];
  readonly inputs: readonly WhyInput[];
  readonly staff: string;
  /** What would make the place assessable; empty where it is. */
  readonly wouldFill: readonly string[];
  readonly evidence: readonly WhyEvidence[];
  readonly evidenceWhen: string;
  readonly withoutInterval: readonly string[];
  /** Share of weightings, and other scorings in which the class is another; empty where unknown. */
  readonly robustness: readonly string[];
  readonly isChecked: boolean;
  /** The smallest changes that would move the class. */
  readonly changes: Loadable<readonly string[]>;
  /** The gap as it is now, for an action made about it. */
  readonly baseline: FrozenBaseline;
}

/** Everything behind one place's gap through the lens in view; null while no panel is open. */
export function selectWhy(today: string) {
  return createSelector(
    selectGapTableInView,
    selectSelection,
    selectTables,
    snapshotFeature.selectManifest,
    createSelector(selectChanges, snapshotFeature.selectOrigins, (changes, origins) => ({
      changes,
      origins,
    })),
    (gaps, { why, lens, level }, tables, manifest, { changes, origins }): Why | null => {
      const table = valueOf(gaps);
      const at = table?.rows.findIndex(({ area }) => area.code === why) ?? -1;
      const row = table?.rows[at];
      if (table === null || row === undefined) return null;
      const { code, shortName } = row.area;
      const evidence = evidenceOf(lens).flatMap((indicator) => {
        const figures = valueOf(tables[indicator.id]);
        if (figures === null) return [];
        const period = newestPeriod(
          figures,
          table.inputs.areas.map((area) => area.code),
          0,
        );
        if (period === null) return [];
        return [{ indicator, period, figure: figureAt(figures, code, period) }];
      });
      return {
        code,
        heading: `${shortName}: ${GAP_CLASS_WORDS[row.gap.gapClass]}`,
        verdict: verdictOf(table, row, lens),
        robustness: robustnessLines(table, row, at),
        isChecked: table.robustness !== null,
        changes:
          changes.status === 'loaded'
            ? { status: 'loaded', value: changeSentences(changes.value, row) }
            : changes,
        steps: stepsOf(table, row),
        inputs: whyInputs(table.inputs, at, {
          level,
          tables,
          manifest: valueOf(manifest),
          origins,
          today,
        }),
        staff: staffSentence(table, row, today),
        wouldFill: wouldFill(table, row, lens),
        baseline: baselineOf(table, row, lens, today),
        evidence: evidenceRows(evidence),
        evidenceWhen: evidenceWhen(evidence, today),
        withoutInterval: withoutInterval(table.inputs, row.gap),
      };
    },
  );
}

/** The gap as it is now, for an action made about it. */
function baselineOf(
  table: GapTable,
  { gap, shortfall }: GapRow,
  lens: Lens,
  today: string,
): FrozenBaseline {
  return {
    measure: `Shortfall of AHPs in primary care networks: ${LENS_NAMES[lens].title}`,
    ...shortfall,
    unit: 'WTE',
    gapClass: GAP_CLASS_WORDS[gap.gapClass],
    period: capital(provisionWhen(table, today)),
    source: 'NHS England, Primary care network workforce; need figures as on the Data page',
    frozenOn: today,
  };
}

function verdictOf(table: GapTable, { gap, shortfall }: GapRow, lens: Lens): string {
  const through = LENS_NAMES[lens].inSentence;
  if (gap.reason !== null) {
    return `For ${through} this cannot be assessed: ${INSUFFICIENT_WORDS[gap.reason]}.`;
  }
  const { value, lower, upper } = shortfall;
  if (value === null || lower === null || upper === null || gap.classShare === null) return '';
  const words = GAP_CLASS_WORDS[gap.gapClass];
  return `For ${through}: ${words}. This class holds in ${percent(gap.classShare)} of ${numberText(table.settings.draws, 0)} simulated draws.${gap.gapClass === 'gapNotShown' ? ' That is not the same as no gap.' : ''}`;
}

function robustnessLines(table: GapTable, row: GapRow, at: number): readonly string[] {
  const { robustness } = table;
  const own = robustness?.areas[at];
  if (robustness === null || own === undefined || own.weightingShare === null) return [];
  const held = Math.round(own.weightingShare * robustness.weightings);
  const lines = [
    `The class holds in ${held} of ${robustness.weightings} weightings drawn at random, the figures being as they are.`,
  ];
  const { changedIn } = own;
  if (changedIn.length === 0) {
    lines.push(`It holds in all ${robustness.runs.length} other ways of scoring need.`);
  } else {
    const phrases = changedIn.map(runPhrase);
    lines.push(
      `It would be another class in ${changedIn.length} of ${robustness.runs.length} other ways of scoring need: ${phrases.join('; ')}.`,
    );
  }
  if (row.gap.gapClass === 'gapLikely' && robustness.isSensitive) {
    lines.push(
      'At this level and lens more than a fifth of the likely gaps hang on the scoring: read “likely” as “possible” until local figures say more.',
    );
  }
  return lines;
}

function staffSentence(table: GapTable, { provision }: GapRow, today: string): string {
  if (provision.kind === 'missing') return `No staff figure: ${REASON_WORDS[provision.reason]}.`;
  return `${figureText(provision, 'WTE', 1)}: physiotherapists, paramedics, occupational therapists, dietitians and podiatrists of primary care networks only, ${provisionWhen(table, today)}.`;
}

/** The arithmetic of one place in words, with its numbers; empty where its gap has none. */
export function stepsOf(table: GapTable, row: GapRow): readonly string[] {
  const { gap, shortfall, area } = row;
  const { rate, normaliser, referenceRate } = table.simulated;
  const { expected, expectedLower, expectedUpper, needIndex, pShortfall, pJoint } = gap;
  const wte = row.provision.kind === 'measured' ? row.provision.value : null;
  if (
    rate === null ||
    normaliser === null ||
    expected === null ||
    needIndex === null ||
    wte === null ||
    pShortfall === null ||
    pJoint === null ||
    referenceRate === null
  ) {
    return [];
  }
  const n = (value: number | null, decimals = 1) =>
    value === null ? '–' : numberText(value, decimals);
  return [
    `Need here is ${n(needIndex, 2)} times England’s (a weighted geometric mean of each figure’s ratio to England).`,
    `Expected staff = ${n(rate, 3)} WTE per 10,000 (${benchmarkPhrase(table)}) × ${n(area.population.workingAge, 0)} residents aged 16 to 64 × ${needPhrase(table, n(needIndex, 2))} × ${n(normaliser, 3)} so that need is shared out, not added = ${n(expected)} WTE (${n(expectedLower)} to ${n(expectedUpper)}).`,
    `Recorded: ${n(wte)} WTE, so the shortfall is ${n(shortfall.value)} WTE (${n(shortfall.lower)} to ${n(shortfall.upper)}).`,
    `Staff fall short of what need would expect in ${percent(pShortfall)} of draws; need is above the average of areas and staff per head below ${n(referenceRate, 2)} per 10,000 in ${percent(pJoint)}.`,
    `Need score ${n(gap.score, 0)} (${n(gap.scoreLower, 0)} to ${n(gap.scoreUpper, 0)}), where 100 is the average of areas; ${percent(gap.coverage)} of the weight of need figures is there.`,
  ];
}

function benchmarkPhrase({ settings }: GapTable): string {
  switch (settings.benchmark.type) {
    case 'england':
      return 'the rate of all areas together';
    case 'p75':
      return 'the 75th percentile of the areas’ rates';
    case 'value':
      return 'your own benchmark';
  }
}

function needPhrase({ settings }: GapTable, needIndex: string): string {
  const { elasticity } = settings;
  if (elasticity === 1) return `need ratio ${needIndex}`;
  return `need ratio ${needIndex} to the power ${elasticity} (the elasticity)`;
}

function wouldFill(table: GapTable, row: GapRow, lens: Lens): readonly string[] {
  if (row.gap.reason === null) return [];
  const fill = lens === 'all' ? Object.values(WHAT_WOULD_FILL) : [WHAT_WOULD_FILL[lens]];
  const empty = table.inputs.emptySubdomains;
  const words = empty.flatMap((subdomain) =>
    fill.map((of) => `${capital(subdomain)}: ${of[subdomain]}.`),
  );
  if (row.provision.kind === 'missing') {
    words.push(
      'Staff: NHS England publishes primary care network staff by integrated care board; choose the level of integrated care boards, or NHS regions.',
    );
  }
  if (empty.length === 0 && (row.gap.reason === 'coverage' || row.gap.reason === 'subdomain')) {
    words.push('The figures marked missing below, from their publishers, for this place.');
  }
  return [...new Set(words)];
}

interface Evidence {
  readonly indicator: Indicator;
  readonly period: string;
  readonly figure: ReturnType<typeof figureAt>;
}

function evidenceRows(evidence: readonly Evidence[]): readonly WhyEvidence[] {
  const text = ({ indicator, figure }: Evidence) =>
    figure.kind === 'missing'
      ? capital(REASON_WORDS[figure.reason])
      : withUnit(numberText(figure.value, indicator.decimals), indicator.unit);
  return evidence
    .filter(({ indicator }) => !indicator.id.startsWith('waiting-over'))
    .map((entry) => {
      const over = evidence.find(
        ({ indicator }) =>
          indicator.id === entry.indicator.id.replace('waiting-', 'waiting-over-18-weeks-'),
      );
      return {
        service: entry.indicator.shortTitle.replace(', waiting', ''),
        waiting: text(entry),
        overEighteen: over === undefined ? '' : text(over),
      };
    });
}

function evidenceWhen(evidence: readonly Evidence[], today: string): string {
  const period = parsePeriodId(evidence[0]?.period ?? '');
  return period === null ? '' : `${periodLabel(period)} (${ageSentence(period, today)})`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
