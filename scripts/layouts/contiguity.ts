import { stepsBetween, type Site } from './board.ts';
import { at } from './indexed.ts';
import type { Piece, Region } from './layout-problem.ts';
import { isLand, type LayoutState } from './layout-state.ts';

/** What must not be in a finished layout, counted: all three are 0 in a sound one. */
export interface Faults {
  /** How far the mainland is from being in one block; see `looseness`. */
  readonly looseLand: number;
  /** Open sites shut in by land. */
  readonly shutIn: number;
  /** For each region, how far it is from being in one block. */
  readonly looseRegions: readonly number[];
}

/** Counts every fault of a layout. */
export function findFaults(state: LayoutState): Faults {
  return {
    looseLand: looseLand(state),
    shutIn: shutIn(state),
    looseRegions: state.problem.regions.map(looseRegion),
  };
}

export function faultCount(faults: Faults): number {
  return faults.looseRegions.reduce((sum, loose) => sum + loose, faults.looseLand + faults.shutIn);
}

/** The regions whose pieces a move shifted, and whether it changed where land lies. */
export interface Touched {
  readonly regions: ReadonlySet<Region | null>;
  readonly coast: boolean;
}

/** The part of the faults that a move could have changed. */
export function faultsTouched(state: LayoutState, faults: Faults, touched: Touched): Faults {
  return {
    looseLand: touched.coast ? faults.looseLand : 0,
    shutIn: touched.coast ? faults.shutIn : 0,
    looseRegions: faults.looseRegions.map((loose, index) =>
      touched.regions.has(at(state.problem.regions, index)) ? loose : 0,
    ),
  };
}

/** The faults after a move, counting again only what it could have changed. */
export function updateFaults(state: LayoutState, before: Faults, touched: Touched): Faults {
  return {
    looseLand: touched.coast ? looseLand(state) : before.looseLand,
    shutIn: touched.coast ? shutIn(state) : before.shutIn,
    looseRegions: before.looseRegions.map((loose, index) => {
      const region = at(state.problem.regions, index);
      return touched.regions.has(region) ? looseRegion(region) : loose;
    }),
  };
}

function looseLand(state: LayoutState): number {
  const land = state.problem.pieces.filter((piece) => piece.kind === 'land');
  return looseness(land, isLand);
}

function looseRegion(region: Region): number {
  return looseness(region.members, (site) => site.piece !== null && site.piece.region === region);
}

/** Open sites that cannot be reached from the rim, which is open and in one piece. */
function shutIn(state: LayoutState): number {
  const land = state.problem.pieces.filter((piece) => piece.kind === 'land');
  const isOpen = (site: Site): boolean => !isLand(site);
  const reached = flood(at(state.board.sites, 0), isOpen);
  return state.board.sites.length - land.length - reached.length;
}

/**
 * 0 if the pieces lie in one block; otherwise, for each block but the first, how many sites of
 * something else lie between it and the rest, so that a block can tell when it is drawing nearer.
 */
function looseness(pieces: readonly Piece[], isMember: (site: Site) => boolean): number {
  const [first] = pieces;
  if (first === undefined) return 0;
  let block = flood(first.site, isMember);
  if (block.length === pieces.length) return 0;
  const sites = pieces.map((piece) => piece.site);
  let left = sites.filter((site) => !block.includes(site));
  let loose = 0;
  while (left.length > 0) {
    block = flood(at(left, 0), isMember);
    left = left.filter((site) => !block.includes(site));
    loose += gapAround(block, sites);
  }
  return loose;
}

/** Sites between a block and the nearest of the others. */
function gapAround(block: readonly Site[], all: readonly Site[]): number {
  const others = all.filter((site) => !block.includes(site));
  const gaps = block.flatMap((from) => others.map((to) => stepsBetween(from, to) - 1));
  return Math.min(...gaps);
}

let round = 0;

/** The sites that pass the test and hang together with the start, which is taken to pass. */
function flood(start: Site, isMember: (site: Site) => boolean): Site[] {
  round++;
  start.visited = round;
  const reached = [start];
  for (const site of reached) {
    for (const next of site.neighbours) {
      if (next.visited === round || !isMember(next)) continue;
      next.visited = round;
      reached.push(next);
    }
  }
  return reached;
}
