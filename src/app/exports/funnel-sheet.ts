import { type FigureSheet } from '../domain/figure-sheet.ts';
import { measuredOrMissing } from '../domain/figure.ts';
import { FUNNEL_WORDS, type FunnelView } from '../domain/funnel-view.ts';

/** Areas with value, denominator and where they lie to the limits in use. */
export function funnelSheet(view: FunnelView, isWidened: boolean): FigureSheet {
  return {
    labels: ['Area'],
    figures: [
      { head: 'Value', unit: view.unit },
      { head: view.denominatorTitle, unit: '' },
    ],
    words: [isWidened ? 'Against the widened limits' : 'Against the limits', 'Remarks'],
    lines: view.areas.map((area) => {
      const place = isWidened ? area.widenedPlace : area.place;
      return {
        key: area.code,
        code: area.code,
        labels: [area.name],
        figures: [
          { figure: area.figure, decimals: view.decimals },
          { figure: measuredOrMissing(area.denominator, 'not-published'), decimals: 0 },
        ],
        words: [place === null ? 'not compared' : FUNNEL_WORDS[place], area.remarks.join('; ')],
      };
    }),
  };
}
