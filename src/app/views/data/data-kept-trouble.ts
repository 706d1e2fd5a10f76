import { Component, input, output } from '@angular/core';
import { type KeptFailure } from '../../store/kept/kept-failure.ts';
import { type ConflictRow, type SetAsideRow } from '../../store/view-models/kept-view.ts';

/** What is in the way of keeping something, with what a person can do about it. */
@Component({
  selector: 'app-data-kept-trouble',
  templateUrl: './data-kept-trouble.html',
  styleUrl: './data-kept-trouble.scss',
})
export class DataKeptTrouble {
  readonly failure = input.required<KeptFailure | null>();
  /** How many changes are in memory only. */
  readonly unsaved = input.required<number>();
  readonly conflicts = input.required<readonly ConflictRow[]>();
  readonly setAside = input.required<readonly SetAsideRow[]>();
  /** A step that could not be undone. */
  readonly refusal = input.required<string | null>();
  readonly changedElsewhere = input.required<boolean>();

  readonly retried = output();
  readonly exported = output();
  readonly dismissed = output();
  readonly settled = output<{ readonly sequence: number; readonly keep: 'mine' | 'theirs' }>();
  readonly removed = output<SetAsideRow>();

  protected reload(): void {
    location.reload();
  }
}
