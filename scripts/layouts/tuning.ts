/** What the search weighs against what. All costs are in the unit of two nearest areas parted. */
export interface Tuning {
  /** Cost of a hexagon lying one width from where its relaxed circle lies. */
  readonly homing: number;
  /** Cost of two areas not touching, by the reason why they should; reasons add up. */
  readonly touch: {
    readonly nearest: number;
    readonly bordering: number;
    readonly sameRegion: number;
    /** Between areas whose sizes say that they border, for areas of mean size; 0 to leave it out. */
    readonly bySize: number;
    readonly mark: number;
  };
  /** Cost of lying at right angles to the true direction. */
  readonly compass: { readonly bordering: number; readonly nearby: number };
  readonly shore: ShoreCosts;
}

export interface ShoreCosts {
  /** A side between land and sea: keeps the coast from fraying. */
  readonly side: number;
  /** Each land neighbour beyond three of an empty hexagon: a bay one hexagon wide. */
  readonly bay: number;
  /** An empty hexagon with land on two sides that do not hang together. */
  readonly strait: number;
  /**
   * What a side of coast costs on top when finished layouts are compared: a gulf between two regions
   * pays while bonds are sought one by one, but a reader knows England by its outline.
   */
  readonly outline: number;
}

/** A few dozen areas: true places mean much, and sea marks may shape single hexagons. */
const ROOMY: Tuning = {
  homing: 0.2,
  touch: { nearest: 1, bordering: 0.6, sameRegion: 0.9, bySize: 0, mark: 0.7 },
  compass: { bordering: 1.8, nearby: 0.8 },
  shore: { side: 0.35, bay: 0, strait: 0, outline: 0 },
};

/**
 * Local authorities: London and Lancashire swell and move their surroundings, so a true place means
 * little, gulfs open between regions, and wide rural areas, whose middles lie far apart, would lose
 * neighbours that they share a long border with.
 */
const CROWDED: Tuning = {
  homing: 0.03,
  touch: { nearest: 1, bordering: 0.6, sameRegion: 0.9, bySize: 0.6, mark: 0.3 },
  compass: { bordering: 2.2, nearby: 1.8 },
  shore: { side: 0.5, bay: 0.5, strait: 2, outline: 1.5 },
};

const CROWDED_FROM = 100;

export function tuningFor(areaCount: number): Tuning {
  return areaCount < CROWDED_FROM ? ROOMY : CROWDED;
}
