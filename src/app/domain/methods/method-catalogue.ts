import { COMPARISON_METHODS } from './comparison-methods.ts';
import { ECONOMY_METHODS } from './economy-methods.ts';
import { EQUITY_METHODS } from './equity-methods.ts';
import { FUNNEL_METHODS } from './funnel-methods.ts';
import { INTERVAL_METHODS } from './interval-methods.ts';
import { type Method, type MethodFormula, type MethodGroup } from './method.ts';
import { NEED_METHODS } from './need-methods.ts';
import { NUMBER_METHODS } from './number-methods.ts';
import { PLACE_METHODS } from './place-methods.ts';
import { PROVISION_METHODS } from './provision-methods.ts';
import { SPREAD_METHODS } from './spread-methods.ts';
import { STANDARDISED_METHODS } from './standardised-methods.ts';
import { TREND_METHODS } from './trend-methods.ts';

/** Every method, in the order of the Methods page. */
export const METHOD_GROUPS: readonly MethodGroup[] = [
  INTERVAL_METHODS,
  STANDARDISED_METHODS,
  COMPARISON_METHODS,
  FUNNEL_METHODS,
  TREND_METHODS,
  SPREAD_METHODS,
  PLACE_METHODS,
  NEED_METHODS,
  PROVISION_METHODS,
  EQUITY_METHODS,
  ECONOMY_METHODS,
  NUMBER_METHODS,
];

export const METHODS: readonly Method[] = METHOD_GROUPS.flatMap(({ methods }) => methods);

/** The method of an id, or null: `methodById('wilson')`. */
export function methodById(id: string): Method | null {
  return METHODS.find((method) => method.id === id) ?? null;
}

/**
 * A formula of a method, to show it elsewhere as it is in the catalogue.
 *
 * @throws RangeError where there is none.
 */
export function methodFormula(id: string, place = 0): MethodFormula {
  const found = methodById(id)?.formulas[place];
  if (found === undefined) throw new RangeError(`no formula ${place} of method ${id}`);
  return found;
}

/** The address of a method on the Methods page: `/methods#method-wilson`. */
export function methodAnchor(id: string): string {
  return `method-${id}`;
}
