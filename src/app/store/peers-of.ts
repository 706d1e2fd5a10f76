import { type Ages, percentAged } from '#app/domain/ages.ts';
import { type Area } from '#app/domain/area.ts';
import { figureAt, type FigureTable, newestPeriod } from '#app/domain/figure-table.ts';
import { NEAREST, type PeerRule } from '#app/domain/peers.ts';
import { nearestBy } from '#app/statistics/nearest-by.ts';
import { quantiles } from '#app/statistics/quantiles.ts';

/** What similarity is judged by: null where it is not read yet, or cannot be. */
export interface PeerEvidence {
  readonly deprivation: FigureTable | null;
  readonly ages: Ages | null;
  /** Code of the region a place lies in. */
  readonly regionOf: (area: Area) => string | null;
}

export interface Peer {
  readonly area: Area;
  /** In standard deviations, where the rule measures one. */
  readonly distance: number | null;
}

/** The similar areas of a place by a rule, without itself; null where the evidence is not there. */
export function peersOf(
  place: Area,
  areas: readonly Area[],
  rule: PeerRule,
  chosen: readonly string[],
  evidence: PeerEvidence,
): readonly Peer[] | null {
  const others = areas.filter(({ code }) => code !== place.code);
  const plain = (of: readonly Area[]) => of.map((area) => ({ area, distance: null }));
  switch (rule) {
    case 'chosen':
      return plain(chosen.flatMap((code) => others.find((area) => area.code === code) ?? []));
    case 'region': {
      const own = evidence.regionOf(place);
      return plain(others.filter((area) => own !== null && evidence.regionOf(area) === own));
    }
    case 'deprivation': {
      const fifths = deprivationFifths(areas, evidence.deprivation);
      if (fifths === null) return null;
      const own = fifths.get(place.code);
      return plain(others.filter(({ code }) => own !== undefined && fifths.get(code) === own));
    }
    case 'population':
      return evidence.ages === null ? null : nearest(place, areas, evidence.ages);
  }
}

/**
 * Which fifth of the level's areas each lies in by deprivation, 1 the most deprived; only areas with
 * a score. Null where there are no scores.
 */
export function deprivationFifths(
  areas: readonly Area[],
  table: FigureTable | null,
): ReadonlyMap<string, number> | null {
  const codes = areas.map(({ code }) => code);
  const period = table === null ? null : newestPeriod(table, codes);
  if (table === null || period === null) return null;
  const values = codes.map((code) => {
    const figure = figureAt(table, code, period);
    return figure.kind === 'measured' ? figure.value : null;
  });
  const fifths = quantiles({ values, nquantiles: 5 });
  return new Map(
    codes.flatMap((code, index) => {
      const fifth = fifths[index] ?? null;
      return fifth === null ? [] : [[code, fifth] as const];
    }),
  );
}

function nearest(place: Area, areas: readonly Area[], ages: Ages): readonly Peer[] {
  const rows = areas.map(({ code, population }) => [
    population.all > 0 ? Math.log(population.all) : null,
    percentAged(ages, code, 0, 20),
    percentAged(ages, code, 65),
  ]);
  const target = areas.findIndex(({ code }) => code === place.code);
  return nearestBy({ rows, target, count: NEAREST }).flatMap(({ index, distance }) => {
    const area = areas[index];
    return area === undefined ? [] : [{ area, distance }];
  });
}
