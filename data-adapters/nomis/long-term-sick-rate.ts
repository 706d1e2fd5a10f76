import { measured, missing, type Figure } from '#app/domain/figure.ts';
import { periodId } from '#app/domain/period.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { INACTIVE, LONG_TERM_SICK_OF_INACTIVE } from './nomis-codes.ts';

/** The key of the rate worked out here; Nomis publishes only the share of inactive people. */
export const LONG_TERM_SICK_RATE = 'long-term-sick-16-64';

/**
 * People inactive through long-term sickness as a share of residents aged 16 to 64, for each area
 * and period with both series: numerator of 1496 / denominator of 111.
 *
 * Limits: the rate is p × s, the inactive share of residents times the long-term sick share of the
 * inactive. Given who is inactive, the split by reason is a second, independent draw, so the two
 * errors do not move together and their relative errors add in squares (delta method):
 * half-width² = (s × confidence of p)² + (p × confidence of s)². For a simple random sample this is
 * exactly the half-width of the rate itself. Without both confidences there are no limits.
 */
export function longTermSickRates(records: readonly FigureRecord[]): readonly FigureRecord[] {
  const inactive = new Map<string, FigureRecord>();
  for (const record of records) {
    if (record.indicator === String(INACTIVE)) inactive.set(placeAndTime(record), record);
  }
  return records.flatMap((sick) => {
    if (sick.indicator !== String(LONG_TERM_SICK_OF_INACTIVE)) return [];
    const base = inactive.get(placeAndTime(sick));
    return base === undefined ? [] : [rateOf(base, sick)];
  });
}

function placeAndTime({ areaCode, areaName, period }: FigureRecord): string {
  return [areaCode, areaName, periodId(period)].join('\u0000');
}

function rateOf(inactive: FigureRecord, sick: FigureRecord): FigureRecord {
  const { areaCode, areaName, areaType, period, row } = sick;
  const { count } = sick;
  const { denominator } = inactive;
  const notes = [inactive.note, sick.note].filter((note) => note !== '');
  return figureRecord({
    indicator: LONG_TERM_SICK_RATE,
    indicatorName: '% who are inactive through long-term sickness - aged 16-64',
    areaCode,
    areaName,
    areaType,
    period,
    figure: figureOf(inactive, sick),
    count,
    denominator,
    unit: '%',
    note: [...new Set([...notes, 'Worked out here from two series of the survey'])].join('; '),
    row,
  });
}

function figureOf(inactive: FigureRecord, sick: FigureRecord): Figure {
  const [p, s] = [inactive.figure, sick.figure];
  if (p.kind === 'missing') return missing(p.reason);
  if (s.kind === 'missing') return missing(s.reason);
  const value = valueOf(inactive.denominator, sick.count) ?? (p.value * s.value) / 100;
  // The lower limit may have been cut off at 0: the upper one is the whole half-width away.
  if (p.upper === undefined || s.upper === undefined) return measured(value);
  const half = Math.hypot(s.value * (p.upper - p.value), p.value * (s.upper - s.value)) / 100;
  return measured(value, Math.max(0, value - half), Math.min(100, value + half));
}

/** From people, where both are published and can be; they are rounded to 100, the shares to 0.1. */
function valueOf(denominator: number | null, count: number | null): number | null {
  if (denominator === null || count === null || denominator <= 0) return null;
  if (count < 0 || count > denominator) return null;
  return (100 * count) / denominator;
}
