import { stepsBetween, type Site } from './board.ts';
import { faultCount, faultsTouched, findFaults, updateFaults, type Faults } from './contiguity.ts';
import { costAround, isLand, rotate, totalCost, type LayoutState } from './layout-state.ts';
import { oneOf, type Random } from './seeded-random.ts';

export interface Cooling {
  readonly steps: number;
  readonly from: number;
  readonly to: number;
}

/** What a fault costs, in the units of the soft cost: payable while it is warm, then out of reach. */
const FAULT_COST = { first: 20, last: 80 };
const PATH_LENGTHS = [3, 4, 5, 6, 7] as const;
const LONGEST_PATH = 7;

/**
 * Simulated annealing. Contents of sites are rotated along short paths (a path of two is a swap, a
 * path that ends in the sea shifts a row outwards); a change that makes things worse is kept with a
 * chance that falls as it cools.
 *
 * @returns the soft cost and the faults at the end; the state is changed in place
 */
export function anneal(
  state: LayoutState,
  cooling: Cooling,
  random: Random,
): { readonly cost: number; readonly faults: number } {
  let faults = findFaults(state);
  for (let step = 0; step < cooling.steps; step++) {
    const progress = step / cooling.steps;
    const climate = {
      temperature: cooling.from + (cooling.to - cooling.from) * progress,
      faultCost: FAULT_COST.first * (FAULT_COST.last / FAULT_COST.first) ** progress,
    };
    faults = tryMove(state, faults, climate, random);
  }
  return { cost: totalCost(state), faults: faultCount(faults) };
}

interface Climate {
  readonly temperature: number;
  readonly faultCost: number;
}

/** Makes one move if it is good enough; gives the faults that hold afterwards. */
function tryMove(state: LayoutState, faults: Faults, climate: Climate, random: Random): Faults {
  const path = choosePath(state, random);
  if (path.length < 2) return faults;
  const allowance = -climate.temperature * Math.log(1 - random());
  const { shore } = state.problem;
  const before = costAround(path, shore);
  const landBefore = path.map(isLand);
  rotate(path);
  const change = costAround(path, shore) - before;
  const touched = {
    regions: new Set(path.map((site) => (site.piece === null ? null : site.piece.region))),
    coast: path.some((site, index) => isLand(site) !== landBefore[index]),
  };
  // Counting faults is the dear part: only for a move that could still be kept.
  const repairable = climate.faultCost * faultCount(faultsTouched(state, faults, touched));
  if (change - repairable <= allowance) {
    const after = updateFaults(state, faults, touched);
    const faultChange = climate.faultCost * (faultCount(after) - faultCount(faults));
    if (change + faultChange <= allowance) return after;
  }
  path.reverse();
  rotate(path);
  return faults;
}

/** A piece's site first, then the sites its contents are to move along. */
function choosePath(state: LayoutState, random: Random): Site[] {
  const piece = oneOf(state.problem.pieces, random);
  const start = piece.site;
  const chance = random();
  if (chance < 0.35) return [start, oneOf(start.neighbours, random)];
  if (chance < 0.65) {
    const friend = oneOf(piece.bonds, random).other;
    const goal = oneOf(friend.site.neighbours, random);
    if (goal === start) return [];
    return random() < 0.5 ? [start, goal] : lineTo(start, goal);
  }
  return walkFrom(start, oneOf(PATH_LENGTHS, random), random);
}

/** The sites from start to goal, each a step nearer; nothing if the goal is far. */
function lineTo(start: Site, goal: Site): Site[] {
  const line = [start];
  for (let site = start; site !== goal;) {
    const left = stepsBetween(site, goal);
    const nearer = site.neighbours.find((next) => stepsBetween(next, goal) < left);
    if (nearer === undefined || line.length === LONGEST_PATH) return [];
    site = nearer;
    line.push(site);
  }
  return line;
}

/** A walk that never comes nearer to its start, so it has no loops; it ends when it meets the sea. */
function walkFrom(start: Site, length: number, random: Random): Site[] {
  const walk = [start];
  for (let site = start; walk.length < length;) {
    const away = site.neighbours.filter((next) => stepsBetween(next, start) === walk.length);
    if (away.length === 0) break;
    site = oneOf(away, random);
    walk.push(site);
    if (site.piece === null) break;
  }
  return walk;
}
