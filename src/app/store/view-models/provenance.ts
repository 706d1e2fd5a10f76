import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { publisherOf } from './publisher-of.ts';
import { type ShownOrigins, shownOrigins } from './shown-origins.ts';
import { broughtWords, shownSourceWords, sourceLine } from './source-line.ts';

/** An indicator's figures at a level, with what is known of where they come from. */
export interface SourcedFigures {
  readonly indicator: Indicator;
  readonly table: FigureTable;
  /** Sources of the level's bundled figures; empty where they were worked out here. */
  readonly sources: readonly SourceId[];
  /** Where and when the table's figures were asked for; undefined: they are those bundled. */
  readonly origin?: LiveOrigin | undefined;
}

/** Where those of an indicator's figures that are shown come from. */
export interface Provenance {
  /** The source line of a chart of it alone. */
  readonly line: string;
  /** Each source with its edition (or when it was asked) and licence, for a chart of several indicators. */
  readonly sources: readonly string[];
  readonly publisher: string;
  /** Which of them were asked of a publisher, and which are those bundled. */
  readonly shown: ShownOrigins;
}

/** Where the figures of these places (codes) in these periods (ids) come from. */
export function provenanceOf(
  { indicator, table, sources, origin }: SourcedFigures,
  codes: readonly string[],
  periods: readonly string[],
): Provenance {
  const { brought } = indicator;
  const shown = shownOrigins(table, origin, codes, periods);
  return {
    line: sourceLine(sources, indicator, shown),
    sources: brought === undefined ? shownSourceWords(sources, shown) : [broughtWords(brought)],
    publisher: brought === undefined ? publisherOf(sources, shown) : 'its publisher',
    shown,
  };
}
