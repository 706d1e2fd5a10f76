import fc from 'fast-check';

/** Arguments of one call, in order. */
export type Arguments = fc.Arbitrary<readonly unknown[]>;

/** Numbers nobody should pass, among some that anybody might. */
const number = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, -1, 0.5, 1, 1.5, 9, 10, 100, 5e-324, 1e-300),
  fc.constantFrom(1e15, 1e150, 1e300, 1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE),
  fc.integer({ min: 0, max: 1000 }),
  fc.double(),
);
const figure = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
);
const known = fc.oneof(number, fc.constant(null));
const sane = fc.oneof(fc.integer({ min: 0, max: 1000 }), figure);
const figures = fc.array(sane, { maxLength: 8 });
const share = fc.oneof(fc.constantFrom(0.95, 0.998, 1), fc.double({ min: 0, max: 1 }), number);
const multiplier = fc.oneof(fc.constantFrom(1, 100, 100000), number);
const polarity = fc.constantFrom('highIsGood', 'lowIsGood', 'noJudgement', 'nonsense');
const draws = fc.oneof(fc.constantFrom(1, 20, 1000), number);
const id = fc.constantFrom('E1', 'E2', 'E3', '__proto__');

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** One object, some of whose members may be left out. */
function record(fields: Fields): fc.Arbitrary<unknown> {
  return fc.record(fields, { requiredKeys: [] });
}

/** One object with every member there. */
function full(fields: Fields): fc.Arbitrary<unknown> {
  return fc.record(fields);
}

function list(fields: Fields, most = 6): fc.Arbitrary<readonly unknown[]> {
  return fc.array(full(fields), { maxLength: most });
}

function byName(fields: Fields): Arguments {
  return fc.tuple(full(fields));
}

const estimate = { value: sane, lower: sane, upper: sane };
const presentation = { confidence: share, multiplier };
const parts = list({ x: sane, n: sane });
const strata = list({ ageband: id, x: sane, n: sane, stdpop: sane, freq: sane });
const reference = list({ n: sane, xref: sane, nref: sane });
const supplyAndNeed = { supply: figures, need: figures, population: figures };
const lists = fc.array(fc.tuple(sane, sane), { maxLength: 6 });
const paired = (a: string, b: string): Arguments =>
  lists.map((pairs) => [{ [a]: pairs.map(([x]) => x), [b]: pairs.map(([, y]) => y) }]);
const quantiles = fc.array(
  record({ population: sane, value: sane, se: sane, lower: sane, upper: sane }),
  {
    minLength: 4,
    maxLength: 7,
  },
);
const points = fc.array(
  full({
    ...estimate,
    count: sane,
    denominator: sane,
    year: fc.constantFrom(2019, 2020, undefined),
  }),
  { maxLength: 6 },
);
const years = points.map((all) =>
  all.map((point, i) => Object.assign({}, point, { year: 2000 + i })),
);
const ofPoints = fc.oneof(points, years);
const funnel = fc
  .tuple(fc.array(fc.tuple(sane, sane, sane), { maxLength: 6 }), multiplier, sane)
  .chain(([areas, unit, average]) => {
    const [first, second, third] = [0, 1, 2].map((k) => areas.map((area) => area[k]));
    const names = { numerators: first, denominators: second, rates: third };
    const ratio = { observed: first, expected: second, average: average ?? 1, multiplier: unit };
    const type = { statistic: fc.constantFrom('proportion', 'ratio', 'rate', 'nonsense') };
    const rateType = fc.constantFrom('crude', 'dsr');
    return fc.record({ ...type, rateType }).map((kind) => [{ ...names, ...ratio, ...kind }]);
  });

/** Hostile arguments for every function that others call, by its name. */
export const hostileArguments: Readonly<Record<string, Arguments>> = {
  aggregateProportion: byName({ parts, ...presentation }),
  aggregateRate: byName({ parts, ...presentation }),
  apportion: byName({
    sources: list({ id, count: sane }, 3),
    lookup: list({ source: id, target: id, share: fc.constantFrom(1, 0.5, 0, NaN, 2) }, 4),
  }),
  apsAggregateLevel: byName({ parts: list({ value: sane, conf: sane }) }),
  apsAggregateRate: byName({ parts: list({ rate: sane, conf: sane, denominator: sane }) }),
  apsQuality: byName({ value: sane, conf: sane, status: fc.constantFrom(null, '', '*', '~') }),
  effectiveWeights: fc
    .array(fc.tuple(fc.constantFrom('a', 'b', '__proto__'), sane, fc.boolean()), { maxLength: 5 })
    .chain((rows) =>
      record({ subdomainWeights: fc.constantFrom({ a: 1, b: 1 }, { a: NaN, b: 1 }) }).map(
        (more) => [
          {
            indicators: rows.map(([subdomain, weight]) => ({ subdomain, weight })),
            available: rows.map(([, , there]) => there),
            ...(more as object),
          },
        ],
      ),
    ),
  expectedProvision: byName({
    areas: list({ id, population: sane, needIndex: sane, wte: sane }),
    benchmark: fc.oneof(
      fc.constantFrom({ type: 'england' }, { type: 'p75' }, { type: 'nonsense' }),
      sane.map((value) => ({ type: 'value', value })),
    ),
    elasticity: fc.oneof(fc.constantFrom(0, 0.5, 1), number),
  }),
  gapUncertainty: byName({
    wte: sane,
    population: sane,
    rate: sane,
    needIndex: sane,
    needLogSe: sane,
    wteLogSe: sane,
    draws,
    seed: number,
  }),
  overdispersion: paired('z', 's'),
  funnelOfShares: fc.tuple(list({ count: sane, denominator: sane })),
  nearestBy: byName({
    rows: fc.array(fc.array(known, { minLength: 2, maxLength: 2 }), { maxLength: 8 }),
    target: fc.nat(8),
    count: fc.nat(8),
  }),
  rankCorrelation: lists.map((pairs) => [pairs.map(([x]) => x), pairs.map(([, y]) => y)]),
  bootstrapInterval: fc.tuple(figures, draws, share, number).map(([areas, most, middle, seed]) => [
    {
      areas,
      draws: most,
      share: middle,
      seed,
      statistic: (drawn: readonly unknown[]) => drawn.length,
    },
  ]),
  boxplotStats: byName({ values: figures }),
  byarsInterval: fc.tuple(figure, share),
  categoryBounds: byName({ values: figures, categories: fc.oneof(fc.constant(5), number) }),
  chiSquareQuantile: fc.tuple(share, number),
  classifyGap: byName({
    pJoint: sane,
    pShortfall: sane,
    gapPercent: sane,
    coverageOk: fc.boolean(),
    worstQuality: fc.constantFrom('A', 'D', null),
  }),
  compareDoubleOverlap: byName({ ...estimate, benchmark: full(estimate), polarity }),
  compareRangeTarget: byName({ value: sane, lowerLimit: sane, upperLimit: sane, polarity }),
  compareSingleOverlap95: byName({ ...estimate, benchmark: sane, polarity }),
  compareSingleOverlapTwoLevels: byName({
    value: sane,
    lower95: sane,
    upper95: sane,
    lower998: sane,
    upper998: sane,
    benchmark: sane,
    polarity,
  }),
  compareSingleValueTarget: byName({ ...estimate, limit: sane, useCIs: fc.boolean(), polarity }),
  compareSpcDsr: byName({
    value: sane,
    denominator: sane,
    benchmark: sane,
    unit: multiplier,
    tail: share,
    polarity,
  }),
  compareSpcProportion: byName({
    value: sane,
    denominator: sane,
    benchmark: sane,
    unit: multiplier,
    z: multiplier,
    polarity,
  }),
  comparisonOutcome: fc.tuple(fc.constantFrom('above', 'farBelow', 'similar'), polarity),
  concentrationIndex: byName({ groups: list({ population: sane, value: sane }) }),
  countInterval: fc.tuple(number, share),
  distanceFromTarget: fc.oneof(byName(supplyAndNeed), paired('supply', 'need')),
  dobsonInterval: fc.tuple(number, number, number, share),
  dsr: byName({ strata, ...presentation }),
  dsrNonIndependent: byName({ strata, ...presentation }),
  eventsOf: fc.tuple(figure),
  exactPoissonInterval: fc.tuple(figure, share),
  expectedEvents: fc.tuple(reference),
  fitProportionTrend: fc.tuple(ofPoints),
  fitWeightedTrend: fc.tuple(ofPoints),
  funnelPoissonExpected: byName({ observed: number, p: share }),
  funnelProportionLimits: byName({ population: number, average: share, multiplier }),
  funnelRateLimits: byName({ events: number, averageRatePerOne: number, multiplier }),
  funnelRatioLimits: byName({ observed: number }),
  funnelSignificance: funnel,
  giniIndex: fc.oneof(byName(supplyAndNeed), paired('supply', 'population')),
  hooverIndex: fc.oneof(byName(supplyAndNeed), paired('supply', 'need')),
  imdExponential: byName({ rank: figure, n: number }),
  inequalityLine: fc.tuple(quantiles),
  inequalityOfTenths: fc.tuple(
    list({ value: number, lower: known, upper: known, count: known, denominator: known }, 10),
  ),
  isNumber: fc.tuple(figure),
  isRate: byName({ observed: figure, strata: reference, ...presentation }),
  isRatio: byName({ observed: figure, strata: reference, confidence: share, refvalue: multiplier }),
  lensScore: byName({
    indicators: list({
      subdomain: fc.constantFrom('burden', 'work'),
      value: sane,
      mean: sane,
      sd: sane,
      direction: fc.constantFrom(1, -1, null, 0),
      weight: fc.oneof(fc.constant(1), number),
    }),
    winsor: fc.oneof(fc.constant(3), number),
    minCoverage: share,
  }),
  logGamma: fc.tuple(number),
  mean: byName({ values: figures, confidence: share }),
  minMax: byName({ values: figures }),
  needIndexRatio: paired('ratios', 'weights'),
  normalCdf: fc.tuple(number),
  normalQuantile: fc.tuple(share),
  percentileInterval: fc.tuple(
    figures.map((all) => Float64Array.from(all, (x) => x ?? 0)),
    share,
  ),
  percentileRank: byName({ values: figures }),
  poissonCdf: fc.tuple(number, number),
  precisionBand: fc.tuple(full({ kind: fc.constantFrom('measured', 'missing'), ...estimate })),
  presentValue: fc.tuple(figure),
  presentValues: fc.tuple(figures),
  proportion: byName({ x: figure, n: figure, ...presentation }),
  provisionPerInactive: byName({ wte: sane, inactive: sane, conf: sane }),
  provisionRate: byName({ wte: sane, population: sane }),
  quantile: fc.tuple(figures, share),
  quantileSorted: fc.tuple(
    figures.map((all) => Float64Array.from(all, (x) => x ?? 0).sort()),
    share,
  ),
  quantiles: byName({
    values: figures,
    nquantiles: fc.oneof(fc.constantFrom(2, 5), number),
    invert: fc.boolean(),
  }),
  quintileCategory: byName({ values: figures, value: sane, polarity }),
  quintileOutcomes: byName({ areas: list({ id, value: sane }), polarity }),
  rankSimulation: fc
    .tuple(lists, draws, number)
    .map(([pairs, most, seed]) => [
      { means: pairs.map(([x]) => x), ses: pairs.map(([, y]) => y), draws: most, seed },
    ]),
  rate: byName({ x: figure, n: figure, ...presentation }),
  recentTrend: byName({
    points: ofPoints,
    valueType: fc.constantFrom('proportion', 'dsr', 'count'),
    polarity,
    method: fc.constantFrom(undefined, 'weightedRegression', 'proportionChiSquared', 'nonsense'),
  }),
  regularisedBeta: fc.tuple(share, number, number),
  regularisedGamma: fc.tuple(number, number),
  returnToWork: byName({
    referrals: number,
    uptake: share,
    effectPP: sane,
    substitution: share,
    shareFullTime: share,
    unit: full({ fullTime: multiplier, partTime: multiplier }),
    retention: fc.array(share, { maxLength: 4 }),
    discountRate: fc.oneof(fc.constant(0.035), number),
    benefitOptimism: share,
    cost: multiplier,
    costOptimism: share,
  }),
  sameBaseInterval: fc.tuple(share, full({ value: share, lower: share, upper: share })),
  scaleInterval: fc.tuple(full({ lower: fc.constantFrom(null, 1), upper: fc.constant(2) }), number),
  sharesOfNeed: fc.oneof(fc.tuple(figures, figures)),
  slopeIndex: byName({
    quantiles,
    valueType: fc.constantFrom('rate', 'proportion', 'other', 'nonsense'),
    transform: fc.boolean(),
    multiplier,
    confidence: share,
    repetitions: fc.oneof(fc.constant(1000), number),
    seed: number,
  }),
  slopeIndexAnalytic: byName({ quantiles, confidence: share }),
  standardDeviation: fc.tuple(figures),
  standardisedRate: fc.tuple(
    full({
      total_count: number,
      total_pop: number,
      weight: number,
      weightedRate: number,
      variance: number,
    }),
    share,
    multiplier,
  ),
  sumParts: fc.tuple(parts),
  tQuantile: fc.tuple(share, number),
  trendBetweenTwo: byName({ recent: full(estimate), previous: full(estimate) }),
  trendLabel: byName({ marker: fc.constantFrom('increasing', 'noChange'), polarity }),
  weightedGeometricMean: paired('values', 'weights'),
  weightedMean: paired('values', 'weights'),
  wilsonInterval: fc.tuple(figure, figure, share),
  zForConfidence: fc.tuple(share),
  zScore: byName({ values: figures, mean: fc.constantFrom(0, 100), sd: multiplier }),
};
