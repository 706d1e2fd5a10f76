import { type ChartView } from '../domain/area-row.ts';
import { rowSentence } from '../exports/row-text.ts';
import { type MeasuredRow } from './bar-axis.ts';

/** What the chart says as a whole, for those who do not see it. */
export function rankedBarsSummary(view: ChartView, rows: readonly MeasuredRow[]): string {
  const [highest, lowest] = [rows[0], rows.at(-1)];
  if (highest === undefined || lowest === undefined) return `${view.title} No area has a figure.`;
  const extremes = `Highest: ${highest.name}, ${rowSentence(highest, view)}. Lowest: ${lowest.name}, ${rowSentence(lowest, view)}.`;
  return `${view.title} ${rows.length} areas from the highest to the lowest. ${extremes}`;
}
