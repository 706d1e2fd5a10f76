import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { ageSentence } from '#app/domain/age-text.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { LENS_NAMES, LENSES, type Lens, SUBDOMAIN_NAMES } from '#app/domain/lens.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type SpineGroup, type SpineRow, type SpineView } from '#app/domain/spine-view.ts';
import { failed, isSettled, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { selectAreas } from '../scope.ts';
import { onAreaPage } from '../wanted.ts';
import { selectAreaBasis } from './area-sources.ts';
import { benchmarkWords, spreadAt } from './benchmark.ts';
import { COMPARISON_METHOD } from './compare.ts';
import { periodInView } from './indicator-view.ts';
import { judge, type Judged } from './judge.ts';
import { counted } from './level-words.ts';
import { recentTrendOf, type RecentWords } from './recent-trend-of.ts';
import { broughtAmong } from './brought-words.ts';
import { provenanceOf } from './provenance.ts';
import { sourcesLine } from './source-line.ts';
import { selectSourced } from './sourced-figures.ts';
import { chainFor } from './trend-breaks.ts';

interface RowWithMaker {
  readonly indicator: Indicator;
  readonly row: SpineRow;
  readonly judged: Judged;
  readonly recent: RecentWords;
  /** Publisher, title, edition (or when it was asked) and licence of each source; none of brought figures. */
  readonly sources: readonly string[];
  /** Its figure was asked of a publisher. */
  readonly isLive: boolean;
}

/** The place indicator by indicator against the comparator and the range of areas; null without a place. */
export function selectAreaSpine(today: string) {
  return createSelector(
    selectAreaBasis,
    selectAreas,
    selectSourced,
    (basis, areas, sourced): Loadable<SpineView> | null => {
      const { place, comparator, selection, tables, origins, catalogue } = basis;
      if (place === null) return null;
      const shown = onAreaPage(selection, catalogue).filter(isComparable);
      if (shown.some(({ id }) => !isSettled(tables[id]))) return LOADING;
      const codes = areas.map(({ code }) => code);
      const rows = shown.flatMap((indicator): RowWithMaker[] => {
        const table = valueOf(tables[indicator.id]);
        const period = table === null ? null : periodInView(table, codes, null);
        const when = period === null ? null : parsePeriodId(period);
        if (table === null || period === null || when === null) return [];
        const judged = judge(indicator, table, place.code, period, comparator);
        const chain = chainFor(table, [place.code], origins[indicator.id]);
        const recent = recentTrendOf(indicator, table, place.code, chain.links);
        const { id, title, unit, decimals, polarity } = indicator;
        const row: SpineRow = {
          id,
          title,
          period: periodLabel(when),
          unit,
          decimals,
          polarity,
          figure: judged.figure,
          comparison: judged.comparison,
          comparator: judged.benchmark,
          spread: spreadAt(table, codes, period),
          recent: recent.by === null ? '' : `Recent trend: ${recent.words}`,
          remarks: [ageSentence(when, today), ...judged.remarks],
        };
        const { sources: words, shown: origin } = provenanceOf(
          sourced(indicator, table),
          [place.code],
          [period],
        );
        const sources = indicator.brought === undefined ? words : [];
        return [{ indicator, row, judged, recent, sources, isLive: origin.live.length > 0 }];
      });
      if (rows.length === 0) {
        return failed(
          `No figure of this lens can be read for ${place.shortName}. Choose another lens, or reload the page.`,
        );
      }
      const groups = selection.spine === 'lens' ? byLens(rows) : byDomain(rows, selection.lens);
      const kept = new Set(groups.flatMap((group) => group.rows.map(({ id }) => id)));
      const used = rows.filter(({ row }) => kept.has(row.id));
      return loaded({
        title: finding(place, comparator.name, used),
        subtitle: `${subject(selection)} · newest period that half of these areas have`,
        sourceLine: [
          sourcesLine(
            used.flatMap(({ sources }) => sources),
            used.every(({ isLive }) => !isLive),
          ),
          broughtAmong(used.map(({ indicator }) => indicator)),
        ]
          .filter((words) => words !== '')
          .join(' '),
        notes: notesOf(used, comparator.name, benchmarkWords(comparator)),
        placeCode: place.code,
        placeName: place.shortName,
        comparatorName: comparator.name,
        rangeOf: `${areas.length} ${LEVEL_NAMES[place.level].many}`,
        groups,
      });
    },
  );
}

/** Numbers of people or staff say how large a place is: they are not set against another's. */
function isComparable({ scale }: Indicator): boolean {
  return scale !== 'count';
}

function subject({ spine, lens }: { spine: 'domain' | 'lens'; lens: Lens }): string {
  return spine === 'lens' ? 'Need, by lens' : `Lens: ${LENS_NAMES[lens].title.toLowerCase()}`;
}

function byDomain(rows: readonly RowWithMaker[], lens: Lens): readonly SpineGroup[] {
  const need = Object.entries(SUBDOMAIN_NAMES).map(([id, name]) => ({
    name,
    has: ({ kind, subdomain, lenses }: Indicator) =>
      kind === 'need' && subdomain === id && lenses.includes(lens),
  }));
  return filled(rows, [
    ...need,
    { name: 'Shown beside need', has: ({ kind }) => kind === 'context' },
    { name: 'Waits and services: supply, not need', has: ({ kind }) => kind === 'supply' },
  ]);
}

/** Each need indicator once: under its one condition, or with those that several share. */
function byLens(rows: readonly RowWithMaker[]): readonly SpineGroup[] {
  const ofNeed = rows.filter(({ indicator }) => indicator.kind === 'need');
  const conditions = LENSES.filter((lens) => lens !== 'all');
  const conditionsOf = ({ lenses }: Indicator) => conditions.filter((one) => lenses.includes(one));
  return filled(ofNeed, [
    ...conditions.map((lens) => ({
      name: LENS_NAMES[lens].title,
      has: (indicator: Indicator) => conditionsOf(indicator).join() === lens,
    })),
    {
      name: 'Several conditions together',
      has: (indicator: Indicator) => conditionsOf(indicator).length !== 1,
    },
  ]);
}

function filled(
  rows: readonly RowWithMaker[],
  groups: readonly { readonly name: string; readonly has: (indicator: Indicator) => boolean }[],
): readonly SpineGroup[] {
  return groups
    .map(({ name, has }) => ({
      name,
      rows: rows.filter(({ indicator }) => has(indicator)).map(({ row }) => row),
    }))
    .filter((group) => group.rows.length > 0);
}

/** `Of 23 indicators, South Yorkshire is worse than England in 5, similar in 2, better in 3; …`. */
function finding(place: Area, comparator: string, rows: readonly RowWithMaker[]): string {
  const n = (comparison: string) =>
    rows.filter(({ judged }) => judged.comparison === comparison).length;
  const judgedParts = (['worse', 'similar', 'better'] as const).map(
    (word) => `${word} in ${n(word)}`,
  );
  const [higher, lower] = [n('higher'), n('lower')];
  const open =
    higher + lower === 0
      ? []
      : [`where neither is better, higher in ${higher} and lower in ${lower}`];
  const none = n('not-compared');
  if (none === rows.length) return `${place.shortName}: nothing here can be compared`;
  return [
    `Of ${counted(rows.length, 'indicator')}, ${place.shortName} against ${comparator} is ${judgedParts.join(', ')}`,
    ...open,
    ...(none === 0 ? [] : [`${none} not compared`]),
  ].join('; ');
}

function notesOf(
  rows: readonly RowWithMaker[],
  comparator: string,
  benchmark: string,
): readonly string[] {
  const titles = (some: readonly RowWithMaker[]) =>
    some.map(({ indicator }) => indicator.shortTitle).join(', ');
  const published = rows.filter(({ judged }) => judged.by === 'publisher');
  const trends = rows.filter(({ recent }) => recent.by === 'publisher');
  const none = rows.filter(({ judged }) => judged.by === null && judged.figure.kind === 'measured');
  return [
    `${COMPARISON_METHOD}.`,
    ...(benchmark === '' ? [] : [benchmark]),
    ...(published.length === 0
      ? ['No publisher’s comparison is held for these figures: all are worked out here.']
      : [`Comparison as published: ${titles(published)}. All others are worked out here.`]),
    ...(none.length === 0
      ? []
      : [
          `Not compared with ${comparator}, because there are no limits, no figure of ${comparator}, or too little precision: ${titles(none)}.`,
        ]),
    ...(trends.length === 0 ? [] : [`Recent trend as published: ${titles(trends)}.`]),
  ];
}
