import { Component, input } from '@angular/core';
import { type SourceRow } from '../../store/view-models/data-view.ts';

/** Who published the figures, where, and on which terms. */
@Component({
  selector: 'app-data-sources',
  templateUrl: './data-sources.html',
  styleUrl: './data-sources.scss',
})
export class DataSources {
  readonly sources = input.required<readonly SourceRow[]>();
}
