/** One hexagon layout: which areas it shows and what must hold for them. */
export interface LayoutDefinition {
  /** File name in `assets/layouts`, without the ending. */
  readonly name: string;
  readonly level: 'region' | 'nhs-region' | 'icb' | 'utla' | 'ltla';
  /** Only for levels whose set of areas changed: the membership vintage and its dates. */
  readonly vintage: string | null;
  /** The day on which an area must be in force to be shown. */
  readonly asOf: string;
  readonly areaCount: number;
  /** Areas that lie in the sea, one empty cell off the coast. */
  readonly islands: readonly string[];
  /** The least share of nearest neighbours that must touch for a layout to be taken. */
  readonly leastNeighboursTouching: number;
}

const ISLE_OF_WIGHT = 'E06000046';
const ISLES_OF_SCILLY = 'E06000053';

export const LONDON = 'E12000007';

export const LAYOUTS: readonly LayoutDefinition[] = [
  {
    name: 'region',
    level: 'region',
    vintage: null,
    asOf: '2026-04-01',
    areaCount: 9,
    islands: [],
    leastNeighboursTouching: 0.7,
  },
  {
    name: 'nhs-region',
    level: 'nhs-region',
    vintage: null,
    asOf: '2026-04-01',
    areaCount: 7,
    islands: [],
    leastNeighboursTouching: 0.7,
  },
  {
    name: 'icb-2023',
    level: 'icb',
    vintage: 'icb-2023',
    asOf: '2026-03-31',
    areaCount: 42,
    islands: [],
    leastNeighboursTouching: 0.75,
  },
  {
    name: 'icb-2026',
    level: 'icb',
    vintage: 'icb-2026',
    asOf: '2026-04-01',
    areaCount: 36,
    islands: [],
    leastNeighboursTouching: 0.75,
  },
  {
    name: 'utla',
    level: 'utla',
    vintage: null,
    asOf: '2026-04-01',
    areaCount: 153,
    islands: [ISLE_OF_WIGHT, ISLES_OF_SCILLY],
    leastNeighboursTouching: 0.7,
  },
  {
    name: 'ltla',
    level: 'ltla',
    vintage: null,
    asOf: '2026-04-01',
    areaCount: 296,
    islands: [ISLE_OF_WIGHT, ISLES_OF_SCILLY],
    leastNeighboursTouching: 0.75,
  },
];
