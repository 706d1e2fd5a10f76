import { type AreaLevel } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { intervalText, numberText, REASON_WORDS, withUnit } from '#app/domain/figure-text.ts';
import { type Subdomain } from '#app/domain/lens.ts';
import { liveOriginAt } from '#app/domain/live-origin.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type LiveOrigin, type SnapshotManifest } from '#app/domain/snapshot.ts';
import { sourceById } from '#app/domain/source-catalogue.ts';
import { type GapInputs, type InputIndicator } from '#app/statistics/gap-inputs.ts';
import { type SimulatedGap } from '#app/statistics/simulation-types.ts';
import { type Loadable, valueOf } from '../loadable.ts';
import { broughtSource } from './brought-words.ts';
import { sourcesOf } from './map-view.ts';
import { remarksOn } from './remarks.ts';
import { liveWords } from './source-line.ts';

/** One need figure behind a gap. */
export interface WhyInput {
  readonly subdomain: Subdomain;
  readonly title: string;
  readonly figure: string;
  readonly interval: string;
  readonly england: string;
  readonly when: string;
  readonly source: string;
  /** Blank where the figure enters the score. */
  readonly leftOut: string;
  readonly remarks: readonly string[];
}

/** What the inputs of a gap are told with. */
export interface WhyContext {
  readonly level: AreaLevel;
  readonly tables: Readonly<Record<string, Loadable<FigureTable>>>;
  readonly manifest: SnapshotManifest | null;
  readonly origins: Readonly<Record<string, LiveOrigin>>;
  readonly today: string;
}

/** The need figures of the area at a position, each with its period, age, source and remarks. */
export function whyInputs(inputs: GapInputs, at: number, context: WhyContext): readonly WhyInput[] {
  const code = inputs.areas[at]?.code;
  return code === undefined ? [] : inputs.used.map((one) => whyInput(one, at, code, context));
}

function whyInput(
  { indicator, period, england, inputs }: InputIndicator,
  at: number,
  code: string,
  { level, tables, manifest, origins, today }: WhyContext,
): WhyInput {
  const input = inputs[at];
  const figures = valueOf(tables[indicator.id]);
  const when = parsePeriodId(period);
  const figure = input?.figure ?? ({ kind: 'missing', reason: 'not-published' } as const);
  const { unit, decimals, brought } = indicator;
  const origin = liveOriginAt(origins[indicator.id], code, period);
  const sources = sourcesOf(indicator, level, manifest);
  return {
    subdomain: indicator.subdomain ?? 'burden',
    title: indicator.title,
    figure:
      figure.kind === 'missing'
        ? `No figure: ${REASON_WORDS[figure.reason]}`
        : withUnit(numberText(figure.value, decimals), unit),
    interval: intervalText(figure, decimals),
    england: england === null ? 'no figure' : withUnit(numberText(england, decimals), unit),
    when: when === null ? '' : `${periodLabel(when)} (${ageSentence(when, today)})`,
    source:
      brought !== undefined
        ? broughtSource(brought)
        : origin === null
          ? `${sources.map((id) => sourceById(id).publisher).join('; ')} (bundled)`
          : liveWords(origin),
    leftOut: leftOutWords(input?.used, figure.kind === 'measured'),
    remarks:
      figures === null
        ? []
        : remarksOn(figures, code, period, figure, indicator.survey ? (input?.band ?? null) : null),
  };
}

function leftOutWords(used: boolean | undefined, isMeasured: boolean): string {
  if (used === true) return '';
  return isMeasured
    ? 'Too imprecise (band D): kept out of the score'
    : 'Missing: kept out of the score';
}

/** Titles of the figures that were drawn without sampling error, as no limits are published. */
export function withoutInterval(inputs: GapInputs, gap: SimulatedGap): readonly string[] {
  return gap.indicatorsWithoutInterval.flatMap((id) =>
    inputs.used.flatMap(({ indicator }) => (indicator.id === id ? [indicator.title] : [])),
  );
}
