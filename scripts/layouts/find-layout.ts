import { anneal, type Cooling } from './annealing.ts';
import type { LayoutArea } from './area-points.ts';
import { assignCheapest } from './assignment.ts';
import { boardAround } from './board.ts';
import { moveToOrigin, type HexCell, type Point } from './hex-grid.ts';
import { at } from './indexed.ts';
import type { LayoutDefinition } from './layout-list.ts';
import { describeProblem, type LayoutProblem } from './layout-problem.ts';
import { lay, type LayoutState } from './layout-state.ts';
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
 * them to hexagons, then annealing; the best sound layout of several starts.
 */
export function findLayout(
  layout: LayoutDefinition,
  areas: readonly LayoutArea[],
  marks: readonly Point[],
  effort: Effort = effortFor(areas.length),
): HexCell[] {
  const problem = describeProblem(layout, areas, marks);
  let best: { cost: number; cells: HexCell[] } | undefined;
  for (let restart = 0; restart < effort.restarts; restart++) {
    const random = seededRandom(SEED + restart);
    const state = startingState(problem, random);
    const { cost, faults } = anneal(state, effort.cooling, random);
    if (faults > 0 || (best !== undefined && best.cost <= cost)) continue;
    best = { cost, cells: areas.map((_, area) => at(problem.pieces, area).site.cell) };
  }
  if (best === undefined) throw new Error(`${layout.name}: no start gave a layout without faults`);
  return moveToOrigin(best.cells);
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
