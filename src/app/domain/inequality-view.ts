import { type Comparison } from './area-row.ts';
import { type CardWords } from './card-words.ts';
import { type Figure } from './figure.ts';

/** One place's value by sex, by age and by deprivation, each where it is published. */
export interface InequalityView extends CardWords {
  readonly unit: string;
  readonly decimals: number;
  /** Code of the place, so that it can be told apart in linked charts. */
  readonly code: string;
  /** The value of everyone together: what each group is compared with. */
  readonly overall: { readonly name: string; readonly figure: Figure };
  readonly panels: readonly InequalityPanel[];
}

export interface InequalityPanel {
  readonly id: string;
  /** `By sex`, `By deprivation fifth`. */
  readonly title: string;
  readonly groups: readonly InequalityGroup[];
  /**
   * What follows from the groups, a sentence each: the slope and relative index with their
   * intervals, how many people it would be about if all groups matched the best.
   */
  readonly facts: readonly string[];
}

export interface InequalityGroup {
  readonly id: string;
  /** `Men`, `Most deprived fifth`. */
  readonly name: string;
  readonly figure: Figure;
  readonly comparison: Comparison;
  readonly remarks: readonly string[];
}

/** Which line of the table a bar is. */
export function inequalityKey(panel: InequalityPanel, group: InequalityGroup): string {
  return `${panel.id} ${group.id}`;
}
