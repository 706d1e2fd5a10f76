import { type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type AreaRow, type ChartView, type Comparison, type Scale } from '#app/domain/area-row.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { GAP_CLASS_WORDS, INSUFFICIENT_WORDS } from '#app/domain/gap-text.ts';
import { type Figure, measured, missing } from '#app/domain/figure.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type GapRow, type GapTable } from '#app/statistics/gap-table.ts';
import { rangeSentence } from './indicator-view.ts';
import { counted } from './level-words.ts';
import { type Breaks, classScale, FIFTHS, shadeIn } from './scale-classes.ts';
import { sourceLine } from './source-line.ts';

const NEED_SOURCE =
  'Worked out here from the need figures of this lens: each with its source on the Data page.';

/** The need score of a lens over the areas of a level, 100 being the average of the areas. */
export function needView(table: GapTable, level: AreaLevel, breaks: Breaks = FIFTHS): ChartView {
  const figures = table.rows.map(({ gap }): Figure =>
    gap.score === null
      ? missing('incomplete-parts')
      : measured(gap.score, gap.scoreLower, gap.scoreUpper),
  );
  const scale = classScale(figures, 'need', '', 0, breaks);
  const rows = table.rows.map((row, i) =>
    chartRow(row, figures[i] ?? missing('incomplete-parts'), scale, 0, against100(row)),
  );
  const high = rows.filter(({ comparison }) => comparison === 'higher').length;
  const scored = rows.filter(({ figure }) => figure.kind === 'measured').length;
  return {
    title: `Need for ${LENS_NAMES[table.lens].inSentence}: ${high} of ${counted(scored, LEVEL_NAMES[level].one, LEVEL_NAMES[level].many)} with a score are above the average of areas`,
    subtitle: `Need score (100 is the average of areas, 10 one standard deviation) · burden, outcome and work, newest periods · residents`,
    sourceLine: NEED_SOURCE,
    unit: '',
    decimals: 0,
    comparator: { name: 'Average of areas', figure: measured(100) },
    comparisonMethod:
      'Higher or lower where the 95% interval of the simulated score leaves out 100',
    scale,
    rows,
  };
}

const STAFF = 'AHPs in primary care networks';
const STAFF_UNIT = { unit: 'per 10,000', decimals: 2 } as const;

/** Staff per 10,000 working-age residents, as counted; not adjusted for need. */
export function provisionView(
  table: GapTable,
  level: AreaLevel,
  today: string,
  breaks: Breaks = FIFTHS,
): ChartView {
  const figures = table.rows.map(({ gap, provision }): Figure =>
    gap.provisionRate === null
      ? missing(provision.kind === 'missing' ? provision.reason : 'not-published')
      : measured(gap.provisionRate),
  );
  const scale = classScale(figures, 'provision', '', 2, breaks);
  const rows = table.rows.map((row, i) =>
    chartRow(row, figures[i] ?? missing('not-published'), scale, 2, 'not-compared'),
  );
  const { referenceRate } = table.simulated;
  const n = rows.filter(({ figure }) => figure.kind === 'measured').length;
  return {
    title:
      n === 0
        ? `No figure for AHP staff is published for ${LEVEL_NAMES[level].many}`
        : rangeSentence({ title: STAFF, ...STAFF_UNIT }, rows, level),
    subtitle: `${STAFF}, whole-time equivalents · ${provisionWhen(table, today)} · per 10,000 residents aged 16 to 64 (mid-2024)`,
    sourceLine: sourceLine(['primary-care-ahp', 'populations'], null),
    ...STAFF_UNIT,
    comparator:
      referenceRate === null
        ? null
        : { name: 'all areas together', figure: measured(referenceRate) },
    comparisonMethod: 'Counted, not sampled: no interval, so no comparison is made',
    scale,
    rows,
  };
}

const GAP_SCALE: Scale = {
  hue: 'gap',
  classes: [GAP_CLASS_WORDS.gapNotShown, GAP_CLASS_WORDS.gapPossible, GAP_CLASS_WORDS.gapLikely],
  bounds: [],
};
const GAP_SHADES = {
  gapNotShown: 0,
  gapPossible: 1,
  gapLikely: 2,
  insufficientData: null,
} as const;

/** The class of the gap, with the shortfall in whole-time equivalents. */
export function gapView(table: GapTable, level: AreaLevel, today: string): ChartView {
  const rows = table.rows.map((row): AreaRow => {
    const { value, lower, upper } = row.shortfall;
    const figure = value === null ? missing('incomplete-parts') : measured(value, lower, upper);
    return {
      ...chartRow(row, figure, GAP_SCALE, 1, 'not-compared'),
      shade: GAP_SHADES[row.gap.gapClass],
      remarks: [capital(gapWords(row)), ...remarksOf(row)],
    };
  });
  return {
    title: gapFinding(table, level),
    subtitle: `Shortfall in whole-time equivalents of primary-care AHPs against what need would expect · ${LENS_NAMES[table.lens].inSentence} · ${provisionWhen(table, today)}`,
    sourceLine: `${NEED_SOURCE} ${sourceLine(['primary-care-ahp', 'populations'], null)}`,
    unit: 'WTE',
    decimals: 1,
    comparator: null,
    comparisonMethod:
      'Classes from the share of draws with need above and staff below the reference: see Methods',
    scale: GAP_SCALE,
    rows,
  };
}

/** Need and staff in thirds together: dark in both is high need with many staff. */
export function twoWayView(table: GapTable, level: AreaLevel, today: string): ChartView {
  const scores = table.rows.map(({ gap }) => gap.score);
  const rates = table.rows.map(({ gap }) => gap.provisionRate);
  const view = gapView(table, level, today);
  return {
    ...view,
    title: `Need for ${LENS_NAMES[table.lens].inSentence} against AHPs in primary care networks, in thirds of the areas`,
    scale: { hue: 'two-way', classes: TWO_WAY_CLASSES, bounds: [] },
    rows: view.rows.map((row, i) => {
      const need = thirdOf(scores[i], scores);
      const staff = thirdOf(rates[i], rates);
      return { ...row, shade: need === null || staff === null ? null : need * 3 + staff };
    }),
  };
}

const THIRDS = ['low', 'middle', 'high'] as const;
const TWO_WAY_CLASSES = THIRDS.flatMap((need) =>
  THIRDS.map((staff) => `${need} need, ${staff} staff`),
);

/** Which third of the areas a value lies in, lowest 0; null for a missing one. */
function thirdOf(value: number | null | undefined, all: readonly (number | null)[]): number | null {
  if (value === null || value === undefined) return null;
  const known = all.filter((other) => other !== null);
  const below = known.filter((other) => other < value).length;
  return Math.min(2, Math.floor((3 * below) / known.length));
}

/** How many areas are in each class, as a sentence. */
export function gapFinding(table: GapTable, level: AreaLevel): string {
  const n = (wanted: GapRow['gap']['gapClass']) =>
    table.rows.filter(({ gap }) => gap.gapClass === wanted).length;
  const total = table.rows.length;
  if (n('insufficientData') === total) {
    return `No gap can be assessed for ${LEVEL_NAMES[level].many}: ${whyNone(table)}`;
  }
  const isSensitive = table.robustness?.isSensitive === true && n('gapLikely') > 0;
  const likely = `${counted(n('gapLikely'), 'likely gap')}${isSensitive ? ' (sensitive to how need is scored)' : ''}`;
  return `${LENS_NAMES[table.lens].title}: ${likely}, ${n('gapPossible')} possible, ${n('gapNotShown')} not shown and ${n('insufficientData')} not assessable, of ${total} ${LEVEL_NAMES[level].many}`;
}

function whyNone(table: GapTable): string {
  const [first] = table.rows;
  if (table.inputs.emptySubdomains.length > 0) return INSUFFICIENT_WORDS.subdomain;
  const reason = first?.gap.reason;
  return reason === null || reason === undefined
    ? 'figures are missing'
    : INSUFFICIENT_WORDS[reason];
}

/** `likely gap`, or why it cannot be said. */
export function gapWords({ gap }: GapRow): string {
  const words = GAP_CLASS_WORDS[gap.gapClass];
  return gap.reason === null ? words : `${words}: ${INSUFFICIENT_WORDS[gap.reason]}`;
}

/** When staff were counted, and how old that is. */
export function provisionWhen(table: GapTable, today: string): string {
  const { provisionPeriod } = table.inputs;
  const period = provisionPeriod === null ? null : parsePeriodId(provisionPeriod);
  return period === null
    ? 'staff not published at this level'
    : `staff counted on ${periodLabel(period)} (${ageSentence(period, today)})`;
}

function chartRow(
  row: GapRow,
  figure: Figure,
  scale: Scale,
  decimals: number,
  comparison: Comparison,
): AreaRow {
  return {
    code: row.area.code,
    name: row.area.shortName,
    figure,
    comparison,
    shade: shadeIn(scale, figure, decimals),
    remarks: remarksOf(row),
  };
}

function remarksOf({ gap }: GapRow): readonly string[] {
  const remarks: string[] = [];
  if (gap.reason !== null) remarks.push(`Not assessable: ${INSUFFICIENT_WORDS[gap.reason]}`);
  if (gap.score !== null && gap.coverage < 0.9995) {
    remarks.push(`${Math.round(100 * gap.coverage)}% of the weight of need figures is there`);
  }
  if (gap.rankLower !== null && gap.rankUpper !== null) {
    remarks.push(`Need ranks between ${gap.rankLower} and ${gap.rankUpper} in 90% of draws`);
  }
  return remarks;
}

function against100({ gap }: GapRow): Comparison {
  if (gap.scoreLower === null || gap.scoreUpper === null) return 'not-compared';
  if (gap.scoreLower > 100) return 'higher';
  return gap.scoreUpper < 100 ? 'lower' : 'similar';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
