import { type Area, type AreaLevel } from '#app/domain/area.ts';

/** A place that a text may stand for. */
export interface AreaCandidate {
  readonly code: string;
  readonly level: AreaLevel;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export function candidateOf(area: Area): AreaCandidate {
  const { code, level, shortName, name, validFrom, validTo } = area;
  return { code, level, name: shortName || name, validFrom, validTo };
}
