import { measured } from '#app/domain/figure.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type FigureRecord, type Parsed, type RowIssue } from '#data-adapters/adapter.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { type LiveIndicator } from './live-tables.ts';

type Answer = Parsed<FigureRecord>;

/**
 * Judges answered figures by what their indicator can be: a figure outside of it, or in another
 * unit, is refused with an issue, so that the one held stays; so are people below 0, people counted
 * above their base, and limits outside of it, without the figure. Records of no wanted indicator
 * pass as they are.
 */
export function judgeBy(wanted: readonly LiveIndicator[]): (answer: Answer) => Answer {
  const byKey = new Map(wanted.map(({ indicator, live }) => [live.feed.key, indicator]));
  return ({ records, issues }) => {
    const found: RowIssue[] = [...issues];
    const units = new Map<string, FigureRecord[]>();
    const kept = records.flatMap((record) => {
      const indicator = byKey.get(record.indicator);
      if (indicator === undefined) return [record];
      if (!isOfUnit(record.unit, indicator.unit)) {
        units.set(record.indicator, [...(units.get(record.indicator) ?? []), record]);
        return [];
      }
      return judge(record, indicator, found);
    });
    for (const [key, all] of units) {
      const indicator = byKey.get(key);
      if (indicator !== undefined) found.push(otherUnit(all, indicator));
    }
    return { records: kept, issues: found.sort((a, b) => a.row - b.row) };
  };
}

/** The record as it may enter, or nothing; what is wrong with it is added to `issues`. */
function judge(record: FigureRecord, indicator: Indicator, issues: RowIssue[]): FigureRecord[] {
  const { figure } = record;
  const [least, most] = rangeOf(indicator);
  const say = (column: string, what: string) => {
    issues.push({
      row: record.row,
      column,
      code: 'out-of-range',
      message: `${nameOf(record)}: ${what}`,
    });
  };
  if (figure.kind === 'measured' && (figure.value < least || figure.value > most)) {
    say('Value', `${figure.value} cannot be ${rangeWords(indicator)}; left out`);
    return [];
  }
  const judged = {
    ...record,
    count: peopleOrNull(record.count, 'count', say),
    denominator: peopleOrNull(record.denominator, 'denominator', say),
  };
  const { count, denominator } = judged;
  const isShare = indicator.scale === 'proportion' && count !== null && denominator !== null;
  const people =
    isShare && count > denominator ? { count: null, denominator: null } : { count, denominator };
  if (isShare && count > denominator) {
    say(
      'Count',
      `${count} people are more than the ${denominator} they are counted among; left out`,
    );
  }
  if (figure.kind === 'missing' || figure.lower === undefined || figure.upper === undefined) {
    return [{ ...judged, ...people }];
  }
  const { value, lower, upper } = figure;
  if (lower >= least && upper <= most && lower <= value && value <= upper) {
    return [{ ...judged, ...people }];
  }
  say('Limits', `limits of ${lower} to ${upper} cannot be ${rangeWords(indicator)}; left out`);
  return [{ ...judged, ...people, figure: measured(value) }];
}

function peopleOrNull(
  people: number | null,
  what: string,
  say: (column: string, what: string) => void,
): number | null {
  if (people === null || people >= 0) return people;
  say('Count', `the ${what} ${people} is below 0; left out`);
  return null;
}

/** The least and the most that a figure can be. Means, and indices, are bounded by nothing known. */
function rangeOf({ scale, unit }: Indicator): readonly [number, number] {
  switch (scale) {
    case 'proportion':
      return [0, unit === '%' ? 100 : Infinity];
    case 'rate':
      return [0, baseOf(unit) ?? Infinity];
    case 'years':
      return [0, 120];
    case 'count':
      return [0, Infinity];
    default:
      return [-Infinity, Infinity];
  }
}

function rangeWords({ scale, unit }: Indicator): string {
  if (scale === 'proportion' && unit === '%') return 'a percentage';
  return scale === 'years' ? 'years of a life' : `a number ${unit}`.trim();
}

/** 100,000 of `per 100,000`; null where the unit names no base. */
function baseOf(unit: string): number | null {
  const base = /\bper ([\d,]+)/.exec(unit)?.[1]?.replaceAll(',', '');
  return base === undefined || base === '' ? null : parseInt(base, 10);
}

/** Is a published unit the indicator's? A blank one says nothing. */
function isOfUnit(published: string, own: string): boolean {
  if (published === '') return true;
  if (own === '%') return /%|per ?cent|proportion/i.test(published);
  const base = baseOf(own);
  return base === null || baseOf(published) === null || baseOf(published) === base;
}

function otherUnit(all: readonly FigureRecord[], { unit }: Indicator): RowIssue {
  const [first] = all;
  const rows = all.length === 1 ? '1 row is' : `${all.length} rows are`;
  const message = `${first?.indicatorName ?? ''}: ${rows} in ${quoted(first?.unit ?? '')} where ${quoted(unit)} is held; left out`;
  return { row: first?.row ?? 1, code: 'out-of-range', message };
}

function nameOf({ indicatorName, areaName, areaCode, period }: FigureRecord): string {
  return `${indicatorName}, ${areaName === '' ? areaCode : areaName}, ${periodLabel(period)}`;
}
