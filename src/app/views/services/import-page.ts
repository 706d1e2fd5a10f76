import { Component, computed, effect, inject, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { FileDrop } from '../../controls/file-drop.ts';
import { FAMILY_NAMES, SERVICE_FAMILIES } from '../../domain/service-lists.ts';
import { valueOf } from '../../store/loadable.ts';
import { wantedRecords } from '../../store/register/import-acceptance.ts';
import { ImportEvents, importFeature } from '../../store/register/import-feature.ts';
import { ImportIssues } from './import-issues.ts';
import { ImportPreview } from './import-preview.ts';

const FAMILIES = [
  { value: '', name: 'Refuse such a service' },
  ...SERVICE_FAMILIES.map((family) => ({ value: family, name: FAMILY_NAMES[family] })),
];

/** From a file of services to records among the rest: read, looked through, and only then taken. */
@Component({
  selector: 'app-import-page',
  imports: [Choice, FileDrop, ImportIssues, ImportPreview, RouterLink],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  protected readonly families = FAMILIES;
  protected readonly file = this.#store.selectSignal(importFeature.selectFile);
  protected readonly family = this.#store.selectSignal(importFeature.selectFamily);
  protected readonly reading = this.#store.selectSignal(importFeature.selectReading);
  protected readonly isAccepting = this.#store.selectSignal(importFeature.selectIsAccepting);
  readonly #state = this.#store.selectSignal(importFeature.selectRegisterImportState);
  protected readonly read = computed(() => valueOf(this.reading()));
  protected readonly wanted = computed(() => {
    const read = this.read();
    return read === null ? 0 : wantedRecords(read.preview, this.#state()).length;
  });
  protected readonly isJson = computed(() => this.file()?.name.endsWith('.json') === true);
  protected readonly summary = computed(() => {
    const read = this.read();
    if (read === null) return '';
    const { added, changed, same, conflicting } = read.preview;
    const parts = [
      `${added.length} new`,
      `${changed.length} changed`,
      `${same.length} the same as here`,
      ...(conflicting.length === 0 ? [] : [`${conflicting.length} to be decided`]),
    ];
    return `${counted(read.recordsInFile, 'record')} in the file: ${parts.join(', ')}.`;
  });

  constructor() {
    // What was accepted is looked at in the list.
    let wasAccepting = false;
    effect(() => {
      const isAccepting = this.isAccepting();
      if (wasAccepting && !isAccepting && this.#state().reading.status !== 'failed') {
        untracked(() => {
          void this.#router.navigate(['/services'], { queryParamsHandling: 'preserve' });
        });
      }
      wasAccepting = isAccepting;
    });
  }

  protected open(file: File): void {
    this.#store.dispatch(ImportEvents.fileChosen({ file }));
  }

  protected choose(text: string): void {
    const family = SERVICE_FAMILIES.find((one) => one === text) ?? null;
    this.#store.dispatch(ImportEvents.familyChosen({ family }));
  }

  protected accept(): void {
    this.#store.dispatch(ImportEvents.accepted());
  }

  protected putAway(): void {
    this.#store.dispatch(ImportEvents.putAway());
  }
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
