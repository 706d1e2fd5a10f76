import { type Area, type AreaLevel, type Geography } from '#app/domain/area.ts';
import { type MissingReason } from '#app/domain/figure.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { aggregate, type WeightedPart } from './aggregate.ts';
import { type Cell, type Cells, type Derivations, missingCell, setCell } from './cells.ts';
import { isBefore, spanOf } from './join-periods.ts';
import { BUILT_FROM, type Part, partsOf } from './parts.ts';
import { type Adults } from './adults.ts';

const LEVEL_WORDS = {
  icb: 'the integrated care boards before the merger',
  ltla: 'lower-tier local authorities',
  utla: 'upper-tier local authorities',
  region: 'regions',
  'nhs-region': 'NHS regions',
  england: 'England',
} as const;

const METHOD = {
  counts: 'summed-counts',
  ratio: 'summed-counts',
  sum: 'summed',
  'population-weighted': 'population-weighted',
} as const;

/**
 * Fills places that have no published figure from their parts, by the indicator's rule. Published
 * figures are never replaced. The order matters: ICBs before NHS regions and England.
 *
 * @param workedOut codes of places that were built from their parts until figures were published for
 *   them: they are built still for the times before.
 */
export function addDerivedCells(
  indicator: Indicator,
  published: Cells,
  geography: Geography,
  adults: Adults,
  workedOut: ReadonlySet<string> = new Set(),
): Derivations {
  const derivations: Derivations = new Map();
  if (indicator.aggregate === 'none') return derivations;
  const { aggregate: rule } = indicator;
  const wanted = geography.areas.filter(({ code }) => !published.has(code) || workedOut.has(code));
  const additions: [string, string, Cell][] = [];
  for (const whole of wanted) {
    const all = buildFromParts(indicator, whole, published, geography, adults);
    const own = published.get(whole.code);
    const built = all === null || own === undefined ? all : onlyBefore(all, own);
    if (built === null) continue;
    const weights = built.parts.map(({ people }) => people);
    const straddling = built.parts.filter(({ share }) => share < 1).map(({ people }) => people);
    derivations.set(whole.code, {
      method: METHOD[rule],
      from:
        whole.level === 'icb' || built.level !== 'icb'
          ? LEVEL_WORDS[built.level]
          : 'integrated care boards',
      parts: built.parts.length,
      apportioned: total(straddling) / total(weights),
      covered: built.covered,
      ...(built.until !== undefined && { until: built.until }),
    });
    for (const [period, cell] of built.cells) additions.push([whole.code, period, cell]);
  }
  for (const [code, period, cell] of additions) setCell(published, code, period, cell);
  return derivations;
}

interface Built {
  readonly level: AreaLevel;
  readonly parts: readonly (Part & { readonly people: number })[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly covered: Map<string, number>;
  /** The first period (id) with a published figure; absent: there is none. */
  readonly until?: string;
}

/** What was built for the times before the first published figure; null where that is nothing. */
function onlyBefore(built: Built, published: ReadonlyMap<string, Cell>): Built | null {
  const span = spanOf(published);
  if (span === null) return null;
  const isKept = (id: string) => isBefore(id, span);
  const cells = new Map([...built.cells].filter(([id]) => isKept(id)));
  if (cells.size === 0) return null;
  const covered = new Map([...built.covered].filter(([id]) => isKept(id)));
  return { ...built, cells, covered, until: span.first };
}

/**
 * The place built from the level of parts that gives it a figure in most periods, the finer level
 * where two are alike: a county's published rate serves where one of its districts is suppressed.
 */
function buildFromParts(
  indicator: Indicator,
  whole: Area,
  published: Cells,
  geography: Geography,
  adults: Adults,
): Built | null {
  let best: Built | null = null;
  for (const level of BUILT_FROM[whole.level]) {
    const parts = partsOf(geography, whole, level, indicator.weightPopulation === 'working-age')
      .map((part) => ({
        ...part,
        people: part.share * peopleOf(indicator, geography, adults, part.code),
      }))
      .filter(({ people }) => people > 0);
    const built = buildFrom(indicator, level, parts, published);
    if (built.cells.size > 0 && (best === null || measuredIn(built) > measuredIn(best)))
      best = built;
  }
  return best;
}

function buildFrom(
  indicator: Indicator,
  level: AreaLevel,
  parts: Built['parts'],
  published: Cells,
): Built {
  const cells = new Map<string, Cell>();
  const covered = new Map<string, number>();
  for (const period of periodsOf(published, parts)) {
    const weighted: WeightedPart[] = parts.map(({ code, share, people }) => ({
      cell: published.get(code)?.get(period) ?? null,
      share,
      people,
    }));
    const result = aggregate(indicator.aggregate, weighted, 100);
    cells.set(period, result?.cell ?? missingCell(reasonOf(weighted)));
    if (result !== null) covered.set(period, result.covered);
  }
  return { level, parts, cells, covered };
}

/** Why no part has a figure: the parts' own reason where they share one. */
function reasonOf(parts: readonly WeightedPart[]): MissingReason {
  const reasons = new Set(parts.map(({ cell }) => cell?.reason ?? 'not-published'));
  const [only] = reasons;
  return reasons.size === 1 && only !== undefined ? only : 'incomplete-parts';
}

function measuredIn(built: Built): number {
  return [...built.cells.values()].filter(({ value }) => value !== null).length;
}

function peopleOf(
  indicator: Indicator,
  geography: Geography,
  adults: Adults,
  code: string,
): number {
  if (indicator.weightPopulation === 'adults') return adults(code);
  const area = geography.areas.find((candidate) => candidate.code === code);
  if (area === undefined) throw new RangeError(`no population for ${code}`);
  return indicator.weightPopulation === 'working-age'
    ? area.population.workingAge
    : area.population.all;
}

function periodsOf(published: Cells, parts: readonly Part[]): readonly string[] {
  const periods = new Set<string>();
  for (const { code } of parts) {
    for (const period of published.get(code)?.keys() ?? []) periods.add(period);
  }
  return [...periods].sort();
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
