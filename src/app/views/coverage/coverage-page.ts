import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { TODAY } from '#app/store/today.ts';
import { selectOverdueTable } from '#app/store/view-models/coverage-overdue.ts';
import {
  coverageSentence,
  selectCoverageGrid,
  selectCoverageTable,
  selectHoleTable,
  selectOverlapTable,
} from '#app/store/view-models/coverage-view.ts';
import { GapsNav } from './gaps-nav.ts';
import { SampleNotice } from './sample-notice.ts';
import { WordTableCard } from './word-table-card.ts';

/** What the register holds for each place and family, and how far it can be leaned on. */
@Component({
  selector: 'app-coverage-page',
  imports: [GapsNav, SampleNotice, WordTableCard],
  template: `
    <h1>Coverage: what is recorded, and how sure is it?</h1>
    <app-gaps-nav />
    <p class="lead">
      Recorded, known none and not recorded are three different things. Only what you or your
      partners entered stands here. {{ sentence() }}
    </p>
    <app-sample-notice />
    <app-word-table-card [table]="grid()">
      <p class="small">
        The day and role are those of the verification longest ago, the grade the worst. “With a
        stated share” leaves out services of which it is not stated how much the place gets. “Not
        recorded” leads to the form.
      </p>
    </app-word-table-card>
    <app-word-table-card [table]="overdue()">
      <p class="small">Records of every place. A record is to be verified every six months.</p>
    </app-word-table-card>
    <app-word-table-card [table]="overlaps()">
      <p class="small">Two services can serve one place for good reasons: this is where to ask.</p>
    </app-word-table-card>
    <app-word-table-card [table]="holes()">
      <p class="small">A known none is a finding of a hole. Not recorded says nothing.</p>
    </app-word-table-card>
  `,
  styleUrl: './coverage-pages.scss',
})
export class CoveragePage {
  readonly #store = inject(Store);
  readonly #today = inject(TODAY);
  readonly #cells = this.#store.selectSignal(selectCoverageGrid(this.#today));
  protected readonly grid = this.#store.selectSignal(selectCoverageTable(this.#today));
  protected readonly overdue = this.#store.selectSignal(selectOverdueTable(this.#today));
  protected readonly overlaps = this.#store.selectSignal(selectOverlapTable(this.#today));
  protected readonly holes = this.#store.selectSignal(selectHoleTable(this.#today));
  protected readonly sentence = computed(() => {
    const cells = this.#cells();
    return cells === null ? '' : coverageSentence(cells);
  });
}
