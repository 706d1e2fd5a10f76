import { type HeatMapView } from '../domain/heat-map-view.ts';
import { type HeatLines, heatSentence } from './heat-lines.ts';
import { type HeatStep } from './heat-step.ts';

/** What is said of a cell or a head of the heat map. */
export function heatSpoken({ row, column }: HeatStep, lines: HeatLines, view: HeatMapView): string {
  const { rows, columns } = lines;
  if (row === -1 && column === -1) return 'Names';
  const head = row === -1 ? columns[column] : rows[row];
  if (row === -1 || column === -1) return [head?.name, head?.about].filter(Boolean).join(', ');
  const place = lines.at(row, column);
  if (place === null) return '';
  return `${place.area.name}, ${place.indicator.name}: ${heatSentence(place, view)}`;
}
