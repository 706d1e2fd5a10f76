import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { indicatorRow } from './indicator-row.ts';

/** A score of the ONS Health Index: England 2015 = 100, higher is better, no limits. */
export function healthIndex(
  key: string,
  name: string,
  what: string,
  subdomain: 'burden' | 'outcome',
  lenses: readonly Lens[],
  weight = 1,
): Indicator {
  return indicatorRow({
    id: `health-index-${key.replaceAll('_', '-')}`,
    title: `${name}: Health Index score (higher is better)`,
    shortTitle: `${name} (index)`,
    kind: 'need',
    unit: '',
    polarity: 'high-is-good',
    scale: 'index',
    population: 'residents',
    definition: `ONS Health Index score for ${what}. England in 2015 is 100; higher is better.`,
    numerator: null,
    denominator: null,
    noFraction:
      'An index score worked out by the publisher; the file holds the score alone, not what it was made of.',
    caveats: [
      'An index, not a percentage: ratios of its points are rough and tend to understate differences.',
      'No limits are published, so no sampling error is drawn for it.',
    ],
    feeds: [{ source: 'ons-health-index', key }],
    lenses: ['all', ...lenses],
    subdomain,
    weight,
  });
}
