import { ageText } from '#app/domain/age-text.ts';
import { citationLine } from '#app/domain/extract-citation.ts';
import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { figureText } from '#app/domain/figure-text.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type Catalogue } from '#app/domain/indicator-catalogue.ts';
import { comparePeriods, parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type Brought } from '../extracts/brought.ts';
import { type Loadable, valueOf } from '../loadable.ts';
import { dayWords } from './source-line.ts';

type Cited = Pick<Brought, 'citation' | 'accepted'>;

/** Where brought figures come from, as it stands under a chart and in every export of it. */
export function broughtSourceLine({ citation, accepted }: Cited): string {
  return `Source: ${citationLine(citation)}, ${citation.url}. Brought by you, only in this browser; accepted on ${dayWords(accepted.slice(0, 10))}.`;
}

/** The same short enough for a cell. */
export function broughtSource({ citation }: Pick<Brought, 'citation'>): string {
  return `Brought by you: ${citationLine(citation)}`;
}

/** Which of some indicators were brought, each with its document; blank where none was. */
export function broughtAmong(
  indicators: readonly Pick<Indicator, 'id' | 'title'>[],
  brought: ReadonlyMap<string, Brought>,
): string {
  const lines = indicators.flatMap(({ id, title }) => {
    const one = brought.get(id);
    return one === undefined ? [] : [`${title} (${citationLine(one.citation)})`];
  });
  return lines.length === 0 ? '' : `Among them figures you brought: ${lines.join('; ')}.`;
}

/** Figures of another indicator that stand next to those in view. */
export interface Beside {
  readonly indicator: Indicator;
  readonly table: FigureTable;
  /** Whose they are: `You brought`, `In the atlas`. */
  readonly whose: string;
  /** Where they come from, in a few words; blank where the indicator says enough. */
  readonly source: string;
}

/**
 * What stands next to an indicator: brought figures that are compared with it, and for brought ones
 * the indicator they are compared with. Figures that are not read yet are left out.
 */
export function besideOf(
  indicator: Indicator,
  brought: readonly Brought[],
  catalogue: Catalogue,
  tables: Readonly<Record<string, Loadable<FigureTable>>>,
): readonly Beside[] {
  const mine = brought
    .filter(({ comparesWith }) => comparesWith === indicator.id)
    .map((one) => ({
      indicator: one.indicator,
      table: one.table,
      whose: 'You brought',
      source: citationLine(one.citation),
    }));
  const id = brought.find((one) => one.indicator.id === indicator.id)?.comparesWith ?? null;
  const other = id === null ? null : catalogue.byId(id);
  const table = id === null ? null : valueOf(tables[id]);
  return other === null || table === null
    ? mine
    : [...mine, { indicator: other, table, whose: 'In the atlas', source: other.title }];
}

/** `You brought 16.2% for 2024/25 (8 months old): JSNA 2025, page 12`, for each that has a figure. */
export function besideRemarks(
  all: readonly Beside[],
  code: string,
  today: string,
): readonly string[] {
  return all.flatMap(({ indicator, table, whose, source }) => {
    const newest = table.periods
      .flatMap((id) => {
        const period = parsePeriodId(id);
        const figure = figureAt(table, code, id);
        return period === null || figure.kind === 'missing' ? [] : [{ period, figure }];
      })
      .sort((a, b) => comparePeriods(a.period, b.period))
      .at(-1);
    if (newest === undefined) return [];
    const { period, figure } = newest;
    const { unit, decimals } = indicator;
    const when = `${periodLabel(period)} (${ageText(period, today)})`;
    return [`${whose} ${figureText(figure, unit, decimals)} for ${when}: ${source}`];
  });
}
