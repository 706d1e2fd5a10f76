import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '#app/controls/choice.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { TODAY } from '#app/store/today.ts';
import { selectReadinessTable } from '#app/store/view-models/coverage-readiness.ts';
import { selectTierTable } from '#app/store/view-models/coverage-tiers.ts';
import {
  selectPublishedWaits,
  selectRecordedWaits,
  selectWaitChoices,
} from '#app/store/view-models/coverage-waits.ts';
import { GapsNav } from './gaps-nav.ts';
import { SampleNotice } from './sample-notice.ts';
import { WordTableCard } from './word-table-card.ts';

/** Which tiers there are, how long people wait, and who is ready to certify and report. */
@Component({
  selector: 'app-readiness-page',
  imports: [Choice, GapsNav, SampleNotice, WordTableCard],
  template: `
    <h1>Tiers, waits and readiness</h1>
    <app-gaps-nav />
    <p class="lead">
      From the services you recorded, and the waiting lists that NHS England publishes. The two are
      never joined.
    </p>
    <app-sample-notice />
    <app-word-table-card [table]="tiers()">
      <p class="small">
        Universal services are open to all, targeted ones to people at risk, specialist ones to
        those with complex needs. A tier without a service is not recorded, which is not none.
      </p>
    </app-word-table-card>
    <div class="caution">
      <p>
        <strong>A wait is a risk to work, not a measure of it.</strong> A long wait may keep
        somebody from work or cost them a job. Nothing here says who of those waiting works, is off
        sick or looks for work: use it to ask, not to count.
      </p>
    </div>
    <app-word-table-card [table]="recorded()">
      <p class="small">
        Services for the lens in view. A wait nobody recorded is not a short one; medians of
        different services are not averaged.
      </p>
    </app-word-table-card>
    <app-choice
      label="Published waiting list"
      [options]="lists().options"
      [value]="lists().chosen"
      (chosen)="choose($event)"
    />
    <app-word-table-card [table]="published()">
      <p class="small">
        Adults on community waiting lists, NHS England, unvalidated. A queue, not capacity; “not
        submitted” is a provider that sent nothing, not an empty list.
      </p>
    </app-word-table-card>
    <app-word-table-card [table]="readiness()">
      <p class="small">
        Since 1 July 2022 nurses, occupational therapists, pharmacists and physiotherapists may
        certify fit notes, besides doctors; the register holds allied health professions only. Every
        allied health profession may use the AHP Health and Work Report. Answers are of services, so
        one counts in the row of each of its professions: rows are not added up. Unknown is not no.
      </p>
    </app-word-table-card>
  `,
  styleUrl: './coverage-pages.scss',
})
export class ReadinessPage {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);
  protected readonly tiers = this.#store.selectSignal(selectTierTable);
  protected readonly recorded = this.#store.selectSignal(selectRecordedWaits);
  protected readonly lists = this.#store.selectSignal(selectWaitChoices);
  protected readonly published = this.#store.selectSignal(selectPublishedWaits(inject(TODAY)));
  protected readonly readiness = this.#store.selectSignal(selectReadinessTable);

  protected choose(indicator: string): void {
    this.#navigation.change({ indicator });
  }
}
