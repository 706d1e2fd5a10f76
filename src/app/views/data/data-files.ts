import { Component, input, output } from '@angular/core';
import { numberText } from '../../domain/figure-text.ts';
import { type SnapshotIssues } from '../../domain/snapshot.ts';
import { type Loadable } from '../../store/loadable.ts';
import { type FileRow } from '../../store/view-models/data-files-view.ts';

/** The files the figures were read from, and what could not be read in them, row by row. */
@Component({
  selector: 'app-data-files',
  templateUrl: './data-files.html',
  styleUrl: './data-files.scss',
})
export class DataFiles {
  readonly files = input.required<Loadable<readonly FileRow[]>>();
  readonly issues = input.required<Loadable<SnapshotIssues>>();
  /** A reader opened a list of issues. */
  readonly issuesWanted = output();

  protected opened(event: Event): void {
    if (event.target instanceof HTMLDetailsElement && event.target.open) this.issuesWanted.emit();
  }

  protected count(n: number): string {
    return numberText(n, 0);
  }
}
