import { type RegisterCell } from './register-cells.ts';

/** One time a record was added or changed, as its history tells it. */
export interface RecordChange {
  /** ISO instant. */
  readonly at: string;
  /** `Added`, `Changed`, `Imported from “services.csv”`. */
  readonly what: string;
  /** Fields that were changed, by the head of their column; none for a record that was added. */
  readonly changes: readonly {
    readonly head: string;
    readonly from: RegisterCell;
    readonly to: RegisterCell;
  }[];
}

/** More changes of one record are not kept: the oldest go first. */
export const MOST_CHANGES = 100;
