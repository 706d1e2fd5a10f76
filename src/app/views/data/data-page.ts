import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { snapshotFeature } from '../../store/snapshot/snapshot-feature.ts';
import { SnapshotEvents } from '../../store/snapshot/snapshot-events.ts';
import { TODAY } from '../../store/today.ts';
import { selectFileRows } from '../../store/view-models/data-files-view.ts';
import { selectProgrammeRows } from '../../store/view-models/data-programmes-view.ts';
import {
  selectDataSummary,
  selectIndicatorRows,
  selectSourceRows,
  selectWithoutFigures,
} from '../../store/view-models/data-view.ts';
import { DataAddIndicator } from './data-add-indicator.ts';
import { DataBring } from './data-bring.ts';
import { DataFiles } from './data-files.ts';
import { DataIndicators } from './data-indicators.ts';
import { DataKept } from './data-kept.ts';
import { DataLicence } from './data-licence.ts';
import { DataProgrammes } from './data-programmes.ts';
import { DataRefresh } from './data-refresh.ts';
import { DataSources } from './data-sources.ts';

/** Where every figure comes from, how old it is, and what could not be read. */
@Component({
  selector: 'app-data-page',
  imports: [
    DataAddIndicator,
    DataBring,
    DataFiles,
    DataIndicators,
    DataKept,
    DataLicence,
    DataProgrammes,
    DataRefresh,
    DataSources,
  ],
  templateUrl: './data-page.html',
  styleUrl: './data-page.scss',
})
export class DataPage {
  readonly #store = inject(Store);
  readonly #today = inject(TODAY);

  protected readonly manifest = this.#store.selectSignal(snapshotFeature.selectManifest);
  protected readonly unreadable = this.#store.selectSignal(snapshotFeature.selectUnreadable);
  protected readonly summary = this.#store.selectSignal(selectDataSummary(this.#today));
  protected readonly sources = this.#store.selectSignal(selectSourceRows);
  protected readonly indicators = this.#store.selectSignal(selectIndicatorRows(this.#today));
  protected readonly withoutFigures = this.#store.selectSignal(selectWithoutFigures);
  protected readonly files = this.#store.selectSignal(selectFileRows);
  protected readonly issues = this.#store.selectSignal(snapshotFeature.selectIssues);
  protected readonly programmes = this.#store.selectSignal(selectProgrammeRows);
  protected readonly unreadableTitles = computed(() => this.unreadable().map(({ title }) => title));

  /** The issues are a file of their own: it is read when a reader first wants them. */
  protected askForIssues(): void {
    const { status } = this.issues();
    if (status === 'idle' || status === 'failed') {
      this.#store.dispatch(SnapshotEvents.issuesAsked());
    }
  }
}
