import {
  coveredAt,
  type Derivation,
  derivationAt,
  type FigureTable,
  notesAt,
} from '#app/domain/figure-table.ts';
import { type Figure } from '#app/domain/figure.ts';
import { type QualityBand } from '#app/statistics/aps-quality.ts';

const BAND_WORDS: Readonly<Record<QualityBand, string>> = {
  A: 'precise',
  B: 'reasonably precise',
  C: 'acceptable precision',
  D: 'unreliable for practical purposes: shown, but kept out of comparisons and scores',
};

const METHOD_WORDS: Readonly<Record<Derivation['method'], string>> = {
  'summed-counts': 'worked out here from summed counts of',
  'population-weighted': 'worked out here as the population-weighted mean of',
  summed: 'summed here over',
  apportioned: 'shared out here over',
  'product-of-rates': 'multiplied here from',
};

/** What a reader must know of one figure: how it was built, how precise it is, the publisher's note. */
export function remarksOn(
  table: FigureTable,
  code: string,
  period: string,
  figure: Figure,
  band: QualityBand | null,
): readonly string[] {
  const derivation = derivationAt(table, code, period);
  const remarks =
    derivation === null ? [] : [derivationText(derivation, coveredAt(table, code, period))];
  if (band !== null && figure.kind === 'measured') {
    remarks.push(`Precision band ${band}: ${BAND_WORDS[band]}`);
  }
  return [...remarks, ...notesAt(table, code, period)];
}

export function derivationText(derivation: Derivation, covered: number | null): string {
  const { method, from, parts, apportioned } = derivation;
  // `the boards before the merger` are `the 3 boards before the merger`.
  const of = from.startsWith('the ') ? `the ${parts} ${from.slice(4)}` : `${parts} ${from}`;
  const words = [`${capital(METHOD_WORDS[method])} ${of}`];
  if (covered !== null && covered < 0.9995) words.push(`${percent(covered)} of its people covered`);
  if (apportioned > 0.0005)
    words.push(`${percent(apportioned)} from places that straddle its edge`);
  return words.join('; ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0.99 ? 1 : 0)}%`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
