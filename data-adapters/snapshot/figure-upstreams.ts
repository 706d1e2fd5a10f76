import { INDICATORS } from '#app/domain/indicator-catalogue.ts';
import { LIVE_FEEDS } from '#app/domain/live-feeds.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { type LiveIndicator } from './live-tables.ts';

/** The publishers of figures that can be asked. */
export const FIGURE_UPSTREAMS = ['fingertips', 'nomis'] as const;
export type FigureUpstream = (typeof FIGURE_UPSTREAMS)[number];

export const SOURCE_OF: Readonly<Record<FigureUpstream, SourceId>> = {
  fingertips: 'ohid-fingertips',
  nomis: 'nomis',
};

/** Indicators of the catalogue that can be asked for. */
export function liveIndicators(): readonly LiveIndicator[] {
  return LIVE_FEEDS.flatMap((live) => {
    const indicator = INDICATORS.find(({ id }) => id === live.indicator);
    return indicator === undefined ? [] : [{ indicator, live }];
  });
}
