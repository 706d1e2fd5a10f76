import { BOUNDARY_LICENCE, boundarySourceLine, type Boundaries } from '../domain/boundaries.ts';

/**
 * Squares of a degree for specs: Greater Manchester in two halves that share a line, Devon and
 * Dorset apart from it. Frozen, as the store may hold them.
 */
export function makeBoundaries(change: Partial<Boundaries> = {}): Boundaries {
  return frozen<Boundaries>({
    level: 'icb',
    vintage: '2026',
    title: 'Squares',
    sourceLine: boundarySourceLine(2024),
    licence: BOUNDARY_LICENCE,
    topology: {
      type: 'Topology',
      transform: { scale: [1, 1], translate: [0, 0] },
      arcs: [
        [
          [-2, 54],
          [0, -1],
        ],
        [
          [-2, 53],
          [-1, 0],
          [0, 1],
          [1, 0],
        ],
        [
          [-2, 54],
          [1, 0],
          [0, -1],
          [-1, 0],
        ],
        square(-4, 50),
        square(-2, 50),
      ],
      objects: {
        areas: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'MultiPolygon', id: 'E54000037', arcs: [[[3]]] },
            { type: 'MultiPolygon', id: 'E54000041', arcs: [[[4]]] },
            { type: 'MultiPolygon', id: 'E54000057', arcs: [[[0, 1]], [[-1, 2]]] },
          ],
        },
        approximate: { type: 'MultiLineString', arcs: [] },
      },
    },
    codes: ['E54000037', 'E54000041', 'E54000057'],
    straddling: [],
    issues: [],
    ...change,
  });
}

/** The same with a border that is known only roughly. */
export function makeApproximateBoundaries(): Boundaries {
  const { topology } = makeBoundaries();
  const approximate = { type: 'MultiLineString', arcs: [[2]] } as const;
  return makeBoundaries({
    topology: { ...topology, objects: { ...topology.objects, approximate } },
    straddling: [
      {
        code: 'E07000037',
        name: 'High Peak',
        drawnIn: 'E54000057',
        alsoIn: [{ code: 'E54000058', share: 0.4 }],
      },
    ],
  });
}

/** Clockwise from its south-west corner, as steps. */
function square(west: number, south: number): readonly (readonly [number, number])[] {
  return [
    [west, south],
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
  ];
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
