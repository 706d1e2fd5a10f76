import { AREA_LEVELS, type Geography } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type SourceRefresh } from '#app/domain/refresh-report.ts';
import { type FigureRecord, type Parsed } from '#data-adapters/adapter.ts';
import { type Ask, AskError } from '#data-adapters/ask/ask.ts';
import { orFailure } from '#data-adapters/ask/ask-and-read.ts';
import { UPSTREAM_NAMES } from '#data-adapters/ask/upstream.ts';
import { type FlowOptions, type LiveFigures } from '#data-adapters/ask/live-figures.ts';
import { askFingertipsIndicators } from '#data-adapters/fingertips/ask-fingertips-indicators.ts';
import { askNomisRates } from '#data-adapters/nomis/ask-nomis-rates.ts';
import { NOMIS_VARIABLES, type NomisVariable } from '#data-adapters/nomis/nomis-codes.ts';
import { type Adults } from './adults.ts';
import { type FigureUpstream, liveIndicators, SOURCE_OF } from './figure-upstreams.ts';
import { judgeBy } from './judge-records.ts';
import { type LiveIndicator, type LiveTable, liveTables } from './live-tables.ts';

/** Years of rolling twelve months that are asked of Nomis, the newest first. */
const YEARS = 20;

/** What is held and what is wanted. */
export interface RefreshPlan {
  readonly held: (id: string) => FigureTable | null;
  readonly geography: Geography;
  readonly adults: Adults;
  /** Indicators that a person added to the catalogue. */
  readonly added: readonly LiveIndicator[];
  /** Ids of the indicators to ask for; all unless told. */
  readonly only?: readonly string[];
  /** ISO date of today. */
  readonly today: string;
}

export interface RefreshedSource {
  readonly tables: readonly LiveTable[];
  readonly report: SourceRefresh;
  /** All that was read, for counts by kind. */
  readonly parsed: Parsed<FigureRecord>;
}

/**
 * Asks one publisher for every indicator it has newer figures of. Never rejects but on cancelling:
 * what was not answered stands in the report, and has no table.
 * @throws AskError where the person cancelled.
 */
export async function refreshSource(
  ask: Ask,
  upstream: FigureUpstream,
  { held, geography, adults, added, only, today }: RefreshPlan,
  options: FlowOptions = {},
): Promise<RefreshedSource> {
  const wanted = [...liveIndicators(), ...added].filter(
    ({ live, indicator }) =>
      live.feed.source === SOURCE_OF[upstream] && (only?.includes(indicator.id) ?? true),
  );
  const judge = judgeBy(wanted);
  const answer = await orFailure(askFor(ask, upstream, wanted, geography, { ...options, judge }));
  const figures: LiveFigures =
    answer instanceof AskError
      ? { parsed: { records: [], issues: [] }, failures: [answer] }
      : answer;
  const { parsed, failures } = figures;
  const tables = liveTables(parsed.records, wanted, held, geography, adults);
  const answered = new Set(tables.map(({ table }) => table.indicator));
  const without = wanted.filter(({ indicator }) => !answered.has(indicator.id));
  const notSent = titlesOf(without);
  return {
    tables,
    parsed,
    report: {
      name: UPSTREAM_NAMES[upstream],
      on: today,
      indicators: tables.map(({ changes }) => changes),
      failures: [
        ...failures.map(({ message }) => `${message} Figures held are kept.`),
        // Where a question failed, what it was about is said already.
        ...(failures.length === 0 && notSent !== ''
          ? [
              `${UPSTREAM_NAMES[upstream]} sent no figures that can be used for ${notSent}; those held are kept. Look at the issues, and try again later.`,
            ]
          : []),
      ],
      issues: {
        counts: Object.fromEntries(
          [...Map.groupBy(parsed.issues, ({ code }) => code)].map(([code, all]) => [
            code,
            all.length,
          ]),
        ),
        first: parsed.issues.slice(0, 50).map(({ row, code, message }) => ({ row, code, message })),
      },
    },
  };
}

/** A few indicators by title, more by their number. */
function titlesOf(some: readonly LiveIndicator[]): string {
  const titles = some.map(({ indicator }) => `“${indicator.title}”`);
  if (titles.length <= 4) return titles.join(', ');
  return `${titles.length} indicators (${titles.slice(0, 3).join(', ')} and ${titles.length - 3} more)`;
}

function askFor(
  ask: Ask,
  upstream: FigureUpstream,
  wanted: readonly LiveIndicator[],
  geography: Geography,
  options: FlowOptions,
): Promise<LiveFigures> {
  const levels = AREA_LEVELS.filter((level) =>
    wanted.some(({ live }) => live.levels.includes(level)),
  );
  const keys = [...new Set(wanted.map(({ live }) => live.feed.key))];
  if (upstream === 'nomis') {
    const variables = keys.flatMap((key) => variableOf(key) ?? []);
    return askNomisRates(ask, { levels, variables, years: YEARS, geography }, options);
  }
  return askFingertipsIndicators(ask, keys.map(idOf), levels, options);
}

function variableOf(key: string): NomisVariable | null {
  const known = Object.keys(NOMIS_VARIABLES).find((variable) => variable === key);
  return known === undefined ? null : (parseInt(known, 10) as NomisVariable);
}

function idOf(key: string): number {
  if (!/^\d+$/.test(key)) throw new RangeError(`not an indicator id of Fingertips: ${key}`);
  return parseInt(key, 10);
}
