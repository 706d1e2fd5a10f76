import { type FigureSheet } from '../domain/figure-sheet.ts';
import { QUADRANT_WORDS, type ScatterView } from '../domain/scatter-view.ts';

/** Areas with both figures and the quadrant in words, those that are not drawn too. */
export function scatterSheet({ need, provision, areas }: ScatterView): FigureSheet {
  return {
    labels: ['Area'],
    figures: [need, provision].map(({ title, unit }) => ({ head: title, unit })),
    words: ['Need and provision', 'Remarks'],
    lines: areas.map((area) => ({
      key: area.code,
      code: area.code,
      labels: [area.name],
      figures: [
        { figure: area.need, decimals: need.decimals },
        { figure: area.provision, decimals: provision.decimals },
      ],
      words: [
        area.quadrant === null ? 'not placed' : QUADRANT_WORDS[area.quadrant],
        area.remarks.join('; '),
      ],
    })),
  };
}
