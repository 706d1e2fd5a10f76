import type { SimulatedFigure, SimulatedLens } from './simulation-types.ts';

/** An indicator that serves one lens or more. */
export interface SharedIndicator {
  readonly id: string;
  /** Its place in each lens, in the order of the lenses; -1 where it is not in the lens. */
  readonly places: readonly number[];
}

/**
 * The indicators of several lenses, each once, in the order of their ids: sums over them then come out
 * the same to the last digit, whichever lenses are drawn together.
 *
 * @throws RangeError where the lenses differ in their areas, or in the figures or the scale of an
 *   indicator that they share: it could not be drawn alike for both.
 */
export function sharedIndicators(lenses: readonly SimulatedLens[]): readonly SharedIndicator[] {
  const [firstLens] = lenses;
  if (lenses.some((lens) => !sameIds(lens, firstLens))) {
    throw new RangeError('lenses that are drawn together need the same areas in the same order');
  }
  const places = new Map<string, number[]>();
  lenses.forEach(({ indicators }, l) => {
    indicators.forEach(({ id }, k) => {
      const known = places.get(id) ?? lenses.map(() => -1);
      known[l] = k;
      places.set(id, known);
    });
  });
  const shared = [...places].map(([id, of]) => ({ id, places: of })).sort(byId);
  for (const indicator of shared) refuseDifferent(indicator, lenses);
  return shared;
}

/** Whatever the order in a lens, and whatever the language of the reader. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function sameIds(a: SimulatedLens, b: SimulatedLens | undefined): boolean {
  return (
    b === undefined ||
    (a.areas.length === b.areas.length && a.areas.every(({ id }, i) => id === b.areas[i]?.id))
  );
}

function refuseDifferent({ id, places }: SharedIndicator, lenses: readonly SimulatedLens[]): void {
  const uses = lenses.flatMap(({ indicators, areas }, l) => {
    const k = places[l] ?? -1;
    const indicator = indicators[k];
    return indicator === undefined ? [] : [{ indicator, figures: areas.map((a) => a.figures[k]) }];
  });
  const [first, ...others] = uses;
  for (const other of others) {
    const [a, b] = [first?.indicator, other.indicator];
    const sameScale =
      a?.scale === b.scale &&
      a.direction === b.direction &&
      a.maximum === b.maximum &&
      a.mean === b.mean &&
      a.sd === b.sd &&
      a.englandValue === b.englandValue;
    if (!sameScale || !other.figures.every((figure, i) => sameFigure(figure, first?.figures[i]))) {
      throw new RangeError(`${id} is not the same in every lens`);
    }
  }
}

function sameFigure(
  a: SimulatedFigure | null | undefined,
  b: SimulatedFigure | null | undefined,
): boolean {
  return (
    a?.value === b?.value &&
    a?.lower === b?.lower &&
    a?.upper === b?.upper &&
    a?.extraLogSe === b?.extraLogSe
  );
}
