import { finite } from './finite.ts';
import { presentValue } from './present-values.ts';

/** What a scheme is assumed to do, cost and be worth. Shares are 0..1, money in pounds. */
export interface ReturnToWorkInput {
  readonly referrals: number;
  readonly uptake: number;
  /** Percentage points more in work than a comparison group; null until given with a source. */
  readonly effectPP: number | null;
  readonly substitution: number;
  readonly shareFullTime: number;
  /** Value of one more person in work for a year. */
  readonly unit: { readonly fullTime: number; readonly partTime: number };
  /** Share still in work in each year, the current year first. */
  readonly retention: readonly number[];
  readonly discountRate: number;
  readonly benefitOptimism: number;
  readonly cost: number;
  readonly costOptimism: number;
}

/** The economic case; null where no effect was given, or nothing to divide by. */
export interface ReturnToWork {
  readonly additional: number | null;
  readonly benefit: number | null;
  readonly cost: number;
  readonly npv: number | null;
  readonly bcr: number | null;
  /** Percentage points of employment at which benefit equals cost; needs no effect size. */
  readonly breakEvenEffectPP: number | null;
}

/**
 * Economic case of helping people to work. Additional people in work = referrals x uptake x
 * (1 - substitution) x effect, the effect being against a comparison group, so that deadweight is out
 * already. Benefit = additional x sum over years of retention / (1 + discount)^t x unit value x
 * (1 - benefit optimism); cost x (1 + cost optimism); break-even effect = cost / benefit of one
 * percentage point.
 *
 * @returns with no effect given only cost and break-even effect; no ratio where nothing is spent, no
 *   break-even where a percentage point is worth nothing.
 * @throws RangeError when a share is outside 0..1, referrals, cost or a unit value is negative, or the
 *   effect is not within 100 percentage points.
 * Source: HM Treasury Green Book; methods section 3.7.
 */
export function returnToWork(input: ReturnToWorkInput): ReturnToWork {
  const { referrals, uptake, effectPP, substitution, shareFullTime, unit, retention } = input;
  const { discountRate, benefitOptimism, costOptimism } = input;
  refuseOutside([uptake, substitution, shareFullTime, benefitOptimism, ...retention], 1);
  refuseOutside([referrals, input.cost, costOptimism, unit.fullTime, unit.partTime], Infinity);
  if (!(discountRate > -1 && discountRate < Infinity))
    throw new RangeError(`no discount rate: ${discountRate}`);
  const effect = presentValue(effectPP);
  if (effect !== null && Math.abs(effect) > 100) {
    throw new RangeError(`an effect lies within 100 percentage points, got ${effect}`);
  }
  const reached = referrals * uptake * (1 - substitution);
  const years = retention.reduce((sum, kept, t) => sum + kept / (1 + discountRate) ** t, 0);
  const perYear = shareFullTime * unit.fullTime + (1 - shareFullTime) * unit.partTime;
  const perPerson = years * perYear * (1 - benefitOptimism);
  const cost = input.cost * (1 + costOptimism);
  const perPoint = finite((reached / 100) * perPerson);
  const breakEvenEffectPP = perPoint > 0 ? cost / perPoint : null;
  if (effect === null) {
    return finite({
      additional: null,
      benefit: null,
      cost,
      npv: null,
      bcr: null,
      breakEvenEffectPP,
    });
  }
  const additional = (reached * effect) / 100;
  const benefit = additional * perPerson;
  const bcr = cost > 0 ? benefit / cost : null;
  return finite({ additional, benefit, cost, npv: benefit - cost, bcr, breakEvenEffectPP });
}

function refuseOutside(numbers: readonly number[], most: number): void {
  for (const number of numbers) {
    if (!(number >= 0 && number <= most && number < Infinity)) {
      throw new RangeError(`a number lies outside 0 to ${most}: ${number}`);
    }
  }
}
