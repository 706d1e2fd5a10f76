import { isOnRim, stepsBetween, type Board, type Site } from './board.ts';
import { at } from './indexed.ts';
import type { Bond, LayoutProblem, Piece } from './layout-problem.ts';
import type { ShoreCosts } from './tuning.ts';

/** Pieces lying on a board. */
export interface LayoutState {
  readonly problem: LayoutProblem;
  readonly board: Board;
}

const COST = {
  /** Each further step beyond touching. */
  furtherStep: 0.45,
  /** A side between an island and the mainland: must not be. */
  islandTouching: 30,
  /** A piece on the rim, where it could shut the sea out of the board. */
  rim: 1000,
};

/** Puts a piece in a site, or empties it. */
export function lay(site: Site, piece: Piece | null): void {
  site.piece = piece;
  if (piece !== null) piece.site = site;
}

/** Moves what lies in each site of the path to the next one, and the last back to the first. */
export function rotate(path: readonly Site[]): void {
  let carried = at(path, path.length - 1).piece;
  for (const site of path) {
    const displaced = site.piece;
    lay(site, carried);
    carried = displaced;
  }
}

export function isLand(site: Site): boolean {
  return site.piece !== null && site.piece.kind === 'land';
}

/** The soft cost of everything that depends on what lies in these sites, each thing once. */
export function costAround(path: readonly Site[], shore: ShoreCosts): number {
  let cost = 0;
  let position = 0;
  for (const site of path) {
    const { piece } = site;
    if (piece !== null) {
      cost += displacementCost(piece, site);
      for (const bond of piece.bonds) {
        if (!isAmongFirst(path, position, bond.other.site)) cost += bondCost(site, bond);
      }
    }
    for (const next of site.neighbours) {
      if (!isAmongFirst(path, position, next)) cost += sideCost(piece, next.piece, shore);
    }
    position++;
  }
  return cost + inletCostAround(path, shore);
}

/** The soft cost of the whole layout. */
export function totalCost(state: LayoutState): number {
  const { shore } = state.problem;
  let cost = 0;
  for (const site of state.board.sites) {
    const { piece } = site;
    cost += inletCost(site, shore);
    for (const next of site.neighbours) cost += sideCost(piece, next.piece, shore) / 2;
    if (piece === null) continue;
    cost += displacementCost(piece, site);
    for (const bond of piece.bonds) cost += bondCost(site, bond) / 2;
  }
  return cost;
}

/** Paths are a handful of sites long, so looking is quicker than keeping a set. */
function isAmongFirst(path: readonly Site[], count: number, site: Site): boolean {
  for (let index = 0; index < count; index++) if (path[index] === site) return true;
  return false;
}

function displacementCost(piece: Piece, site: Site): number {
  const dx = site.x - piece.target.x;
  const dy = site.y - piece.target.y;
  return piece.homing * (dx * dx + dy * dy) + (isOnRim(site) ? COST.rim : 0);
}

function bondCost(site: Site, bond: Bond): number {
  const other = bond.other.site;
  const dx = other.x - site.x;
  const dy = other.y - site.y;
  const cosine = (dx * bond.x + dy * bond.y) / Math.sqrt(dx * dx + dy * dy);
  const beyond = Math.abs(stepsBetween(site, other) - bond.apart);
  const apartCost = beyond === 0 ? 0 : 1 + COST.furtherStep * (beyond - 1);
  return bond.touch * apartCost + bond.compass * (1 - cosine);
}

function sideCost(piece: Piece | null, other: Piece | null, shore: ShoreCosts): number {
  const kind = piece === null ? 'mark' : piece.kind;
  const otherKind = other === null ? 'mark' : other.kind;
  if (kind === otherKind) return kind === 'land' ? borderCost(piece, other) : 0;
  if (kind === 'mark' || otherKind === 'mark') {
    return kind === 'land' || otherKind === 'land' ? shore.side : 0;
  }
  return COST.islandTouching;
}

let sum = 0;

/** What the bays and straits on and beside a path cost; nothing where moving along it moves no coast. */
function inletCostAround(path: readonly Site[], shore: ShoreCosts): number {
  if (shore.bay + shore.strait === 0) return 0;
  const first = isLand(at(path, 0));
  if (path.every((site) => isLand(site) === first)) return 0;
  sum++;
  let cost = 0;
  for (const site of path) {
    cost += inletCostOnce(site, shore);
    for (const next of site.neighbours) cost += inletCostOnce(next, shore);
  }
  return cost;
}

function inletCostOnce(site: Site, shore: ShoreCosts): number {
  if (site.counted === sum) return 0;
  site.counted = sum;
  return inletCost(site, shore);
}

/** A sea mark is meant to be a bay, so it costs nothing. */
function inletCost(site: Site, shore: ShoreCosts): number {
  if (isOnRim(site) || (site.piece !== null && site.piece.kind !== 'island')) return 0;
  let land = 0;
  let shores = 0;
  // Neighbours come in order around the site, so each change between land and sea is a shore.
  let wasLand = isLand(at(site.neighbours, 5));
  for (const next of site.neighbours) {
    const nowLand = isLand(next);
    if (nowLand) land++;
    if (nowLand !== wasLand) shores++;
    wasLand = nowLand;
  }
  return shore.bay * Math.max(0, land - 3) + shore.strait * Math.max(0, shores / 2 - 1);
}

function borderCost(piece: Piece | null, other: Piece | null): number {
  const region = piece === null ? null : piece.region;
  const otherRegion = other === null ? null : other.region;
  if (region === otherRegion || region === null || otherRegion === null) return 0;
  return region.borderCost + otherRegion.borderCost;
}
