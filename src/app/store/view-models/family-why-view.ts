import { createSelector } from '@ngrx/store';
import { type Area, type AreaLevel } from '#app/domain/area.ts';
import { FAMILY_GAP_REASON_WORDS, FAMILY_GAP_WORDS } from '#app/domain/family-gap-text.ts';
import { numberText } from '#app/domain/figure-text.ts';
import { type FrozenBaseline } from '#app/domain/gap-action.ts';
import { LENS_NAMES, type Lens } from '#app/domain/lens.ts';
import { registerBenchmarkWords } from '#app/domain/register-benchmark.ts';
import { type ServiceFamily } from '#app/domain/service-lists.ts';
import { type FamilyGapRow, type FamilyGaps } from '#app/statistics/family-gap.ts';
import { type GapInputs } from '#app/statistics/gap-inputs.ts';
import { type Bounds, type ProvisionSubject } from '#app/statistics/register-provision.ts';
import { columnId, lensOf, selectColumnInputs } from '../families/family-question.ts';
import { type FamilyAnswer, selectFamilyAnswer } from '../families/families-feature.ts';
import { valueOf } from '../loadable.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import { boundsText, dayText, serviceLine, type WhyService } from './family-words.ts';
import { subjectName } from './family-lines.ts';
import { selectOpenSubject } from './open-gap.ts';
import { type WhyInput, whyInputs, withoutInterval } from './why-inputs.ts';

/** Everything behind one cell of the register's grid. */
export interface FamilyWhy {
  readonly code: string;
  readonly heading: string;
  readonly verdict: string;
  /** The arithmetic in words; empty where there is none. */
  readonly steps: readonly string[];
  readonly services: readonly WhyService[];
  /** The finding of no service; blank where there is none. */
  readonly knownNone: string;
  /** What would make the cell assessable; empty where it is. */
  readonly wouldFill: readonly string[];
  readonly needOf: string;
  readonly inputs: readonly WhyInput[];
  readonly withoutInterval: readonly string[];
  /** Where a service or a known none is recorded from here; family null: any. */
  readonly record: {
    readonly place: string;
    readonly level: AreaLevel;
    readonly family: ServiceFamily | null;
  };
  readonly baseline: FrozenBaseline;
}

/** The opened cell of the register's grid; null while none is open or it has no answer yet. */
export function selectFamilyWhy(today: string) {
  return createSelector(
    selectFamilyAnswer,
    selectOpenSubject,
    selectSelection,
    selectColumnInputs,
    selectTables,
    createSelector(
      snapshotFeature.selectManifest,
      snapshotFeature.selectOrigins,
      (manifest, origins) => ({ manifest: valueOf(manifest), origins }),
    ),
    (
      loadable,
      subject,
      { why, level, lens },
      columns,
      tables,
      { manifest, origins },
    ): FamilyWhy | null => {
      const answer = valueOf(loadable);
      if (answer === null || subject === null) return null;
      const id = columnId(subject);
      const c = answer.question.columns.findIndex((column) => columnId(column.subject) === id);
      const at = answer.question.areas.findIndex(({ code }) => code === why);
      const [area, gaps] = [answer.question.areas[at], answer.columns[c]];
      const [row, inputs] = [gaps?.rows[at], columns?.[c]?.inputs];
      if (area === undefined || gaps === undefined || row === undefined) return null;
      const own = lensOf(subject, lens);
      const figures = inputs === undefined ? [] : [inputs];
      return {
        code: area.code,
        heading: `${area.shortName}, ${subjectName(subject)}: ${FAMILY_GAP_WORDS[row.gapClass]}`,
        verdict: verdictOf(row, own, answer),
        steps: stepsOf(row, area, gaps, answer),
        services: row.provision.services.map((one) => serviceLine(one, today)),
        knownNone: noneSentence(row),
        wouldFill: wouldFill(row, gaps),
        needOf: LENS_NAMES[own].inSentence,
        inputs: figures.flatMap((one) =>
          whyInputs(one, at, { level, tables, manifest, origins, today }),
        ),
        withoutInterval: figures.flatMap((one) => withoutInterval(one, row.gap)),
        record: {
          place: area.code,
          level: area.level,
          family: subject.kind === 'family' ? subject.family : null,
        },
        baseline: baselineOf(row, subject, own, inputs, today),
      };
    },
  );
}

function verdictOf(
  { gapClass, reason, gap }: FamilyGapRow,
  lens: Lens,
  { question: { settings } }: FamilyAnswer,
): string {
  const through = `With need for ${LENS_NAMES[lens].inSentence}`;
  if (gapClass === 'knownNone') {
    return 'Somebody looked and found no service here. That is a finding, with a day and a role; it is not the same as nothing recorded.';
  }
  if (reason !== null) return `This cannot be assessed: ${FAMILY_GAP_REASON_WORDS[reason]}.`;
  const share = gap.classShare === null ? '' : percent(gap.classShare);
  return `${through}: ${FAMILY_GAP_WORDS[gapClass]}. This class holds in ${share} of ${numberText(settings.draws, 0)} simulated draws.${gapClass === 'gapNotShown' ? ' That is not the same as no gap.' : ''}`;
}

function stepsOf(
  { provision, gap, gapClass }: FamilyGapRow,
  area: Area,
  { rate, recordedAreas }: FamilyGaps,
  { question: { settings } }: FamilyAnswer,
): readonly string[] {
  const { expected, expectedLower, expectedUpper, needIndex } = gap;
  if (expected === null || needIndex === null || rate === null) return [];
  const n = (value: number | null, decimals = 1) =>
    value === null ? '–' : numberText(value, decimals);
  const of =
    settings.benchmark.type === 'value'
      ? registerBenchmarkWords(settings.benchmark)
      : `${registerBenchmarkWords(settings.benchmark)}, ${recordedAreas} of them, known nones among them as 0`;
  const recorded =
    gapClass === 'knownNone'
      ? '0 WTE: known none'
      : `${boundsText(provision.wte, 'WTE')}, drawn evenly between its ends`;
  const steps = [
    `Need here is ${n(needIndex, 2)} times England’s (a weighted geometric mean of each figure’s ratio to England).`,
    `Expected staff from ${n(rate, 3)} WTE per 10,000 (${of}), ${n(area.population.workingAge, 0)} residents aged 16 to 64 and that need = ${n(expected)} WTE (${n(expectedLower)} to ${n(expectedUpper)}).`,
    `Recorded: ${recorded}.`,
  ];
  const { shortfall, gapLower, gapUpper, pShortfall, pJoint } = gap;
  if (shortfall === null || pShortfall === null || pJoint === null) return steps;
  const short = (value: number | null) => n(value === null ? null : Math.max(0, -value));
  return [
    ...steps,
    `The shortfall is ${n(shortfall)} WTE (${short(gapUpper)} to ${short(gapLower)}). Staff fall short in ${percent(pShortfall)} of draws; need is above average and staff per head below the reference in ${percent(pJoint)}.`,
    ...capacityStep(provision.capacity),
  ];
}

function capacityStep(capacity: Bounds | null): readonly string[] {
  return capacity === null
    ? []
    : [
        `Capacity recorded: ${boundsText(capacity, 'people a year', 0)}. It is shown beside the gap and does not enter it.`,
      ];
}

function noneSentence({ provision: { knownNone, state } }: FamilyGapRow): string {
  if (knownNone === null) return '';
  const { verified, notes } = knownNone;
  const said = `Known none: verified on ${dayText(verified.on)} by ${verified.byRole}.${notes === '' ? '' : ` ${notes}`}`;
  return state === 'recorded' ? `${said} The services below contradict it: one is wrong.` : said;
}

function wouldFill({ reason }: FamilyGapRow, { recordedAreas }: FamilyGaps): readonly string[] {
  switch (reason) {
    case null:
      return [];
    case 'notRecorded':
      return ['Record the services of this place, or that you looked and there is none.'];
    case 'noWte':
    case 'openWte':
      return [
        'Record the staff of each service as at least and at most so many whole-time equivalents.',
      ];
    case 'openShare':
      return ['Record what share of each service this place gets.'];
    case 'fewRecorded':
      return [
        `Record this for more places (${recordedAreas} now, two at least), or enter a value of your own as the benchmark.`,
      ];
    default:
      return ['Need figures for this level and lens: see below which are missing.'];
  }
}

function baselineOf(
  row: FamilyGapRow,
  subject: ProvisionSubject,
  lens: Lens,
  inputs: GapInputs | undefined,
  today: string,
): FrozenBaseline {
  const { gap, gapClass } = row;
  const short = (value: number | null) => (value === null ? null : Math.max(0, -value));
  const periods = [...new Set((inputs?.used ?? []).map(({ period }) => period.split('/')[0] ?? ''))]
    .map((start) => start.slice(0, 4))
    .filter((year) => year !== '')
    .sort();
  const [first, last] = [periods[0] ?? '', periods.at(-1) ?? ''];
  const years = first === last ? first : `${first} to ${last}`;
  return {
    measure: `Shortfall of recorded staff: ${subjectName(subject)}${subject.kind === 'family' ? `, need for ${LENS_NAMES[lens].inSentence}` : ''}`,
    value: gap.shortfall,
    lower: short(gap.gapUpper),
    upper: short(gap.gapLower),
    unit: 'WTE',
    gapClass: FAMILY_GAP_WORDS[gapClass],
    period: `Register on ${dayText(today)}; need figures from ${years === '' ? 'no year' : years}`,
    source: 'Service register in this browser; need figures as on the Data page',
    frozenOn: today,
  };
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
