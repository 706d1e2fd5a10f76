import { anneal, type Cooling } from './annealing.ts';
import type { LayoutArea } from './area-points.ts';
import { assignCheapest } from './assignment.ts';
import { boardAround } from './board.ts';
import { moveToOrigin, outlineLength, type HexCell, type Point } from './hex-grid.ts';
import { at } from './indexed.ts';
import type { LayoutDefinition } from './layout-list.ts';
import { describeProblem, type LayoutProblem } from './layout-problem.ts';
import { lay, type LayoutState } from './layout-state.ts';
import { shareOfNearestTouching } from './measures.ts';
import { seededRandom, type Random } from './seeded-random.ts';

const SEED = 20260401;
const MARGIN = 4;

/** How much work a search may do. */
export interface Effort {
  readonly restarts: number;
  readonly cooling: Cooling;
}

export function effortFor(areaCount: number): Effort {
  const steps = Math.max(400_000, areaCount * 6_000);
  return { restarts: 8, cooling: { steps, from: 2.2, to: 0.04 } };
}

/**
 * A cell for every area, in the order of the areas: relaxed circles, the cheapest assignment of
 * them to hexagons, then annealing; the best sound layout of several starts. Sound is one without
 * faults in which at least as many nearest neighbours touch as the layout asks for.
 */
export function findLayout(
  layout: LayoutDefinition,
  areas: readonly LayoutArea[],
  marks: readonly Point[],
  effort: Effort = effortFor(areas.length),
): HexCell[] {
  const problem = describeProblem(layout, areas, marks);
  const points = areas.map((area) => area.point);
  let best: { price: number; cells: HexCell[] } | undefined;
  for (let restart = 0; restart < effort.restarts; restart++) {
    const random = seededRandom(SEED + restart);
    const state = startingState(problem, random);
    const { cost, faults } = anneal(state, effort.cooling, random);
    if (faults > 0) continue;
    const cells = areas.map((_, area) => at(problem.pieces, area).site.cell);
    if (shareOfNearestTouching(points, cells) < layout.leastNeighboursTouching) continue;
    const price = cost + problem.shore.outline * outlineLength(landOf(problem));
    if (best !== undefined && best.price <= price) continue;
    best = { price, cells };
  }
  if (best === undefined) throw new Error(`${layout.name}: no start gave a sound layout`);
  return moveToOrigin(best.cells);
}

function landOf(problem: LayoutProblem): HexCell[] {
  return problem.pieces.filter(({ kind }) => kind === 'land').map(({ site }) => site.cell);
}

/** The relaxed circles, shifted by a chance fraction of a cell, each in the cell that costs least. */
function startingState(problem: LayoutProblem, random: Random): LayoutState {
  const shift = { x: random(), y: random() };
  for (const piece of problem.pieces) {
    piece.target = { x: piece.target.x + shift.x, y: piece.target.y + shift.y };
  }
  const board = boardAround(
    problem.pieces.map((piece) => piece.target),
    MARGIN,
  );
  const cost = problem.pieces.map(({ target }) =>
    board.sites.map(({ x, y }) => (x - target.x) ** 2 + (y - target.y) ** 2),
  );
  assignCheapest(cost).forEach((site, index) => {
    lay(at(board.sites, site), at(problem.pieces, index));
  });
  return { problem, board };
}
