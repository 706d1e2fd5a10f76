import { type ChartView } from './area-row.ts';
import { type CardWords } from './card-words.ts';

/** Several measures of the same areas, each as a small chart of its own. */
export interface MultiplesView extends CardWords {
  readonly panels: readonly MultiplesPanel[];
}

export interface MultiplesPanel {
  /** The indicator's. */
  readonly id: string;
  /** Short enough to stand above a small map. */
  readonly name: string;
  readonly view: ChartView;
}
