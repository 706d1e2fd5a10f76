import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { indicatorRow } from './indicator-row.ts';

/** A disease register of the Quality and Outcomes Framework: counts, so a Wilson interval. */
export function register(
  id: string,
  key: string,
  condition: string,
  population: string,
  lenses: readonly Lens[],
): Indicator {
  return indicatorRow({
    id,
    title: `${condition}: recorded by GPs`,
    shortTitle: condition,
    kind: 'need',
    decimals: 2,
    population,
    definition: `People on the ${condition.toLowerCase()} register as a share of ${population}.`,
    numerator: `Patients on the ${condition.toLowerCase()} registers of general practices`,
    denominator: `Patients on the practices’ lists of the ages the register counts: ${population}`,
    caveats: ['Diagnosed and recorded cases: a low figure may mean unmet need.'],
    feeds: [{ source: 'qof-prevalence', key: `qof/${key}` }],
    aggregate: 'counts',
    lenses,
    subdomain: 'burden',
  });
}
