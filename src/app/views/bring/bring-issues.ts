import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { TextField } from '../../controls/text-field.ts';
import { csvText } from '../../exports/csv-text.ts';
import { saveFile } from '../../exports/save-file.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { ExtractClient } from '../../store/extracts/extract-client.ts';
import {
  type IssueRow,
  issueRow,
  selectIssueKinds,
  selectIssueRows,
  selectReadSummary,
} from '../../store/view-models/bring-read-view.ts';

const PAGE = 100;

/** Step 4: every cell and row that cannot be read, before anything is accepted. */
@Component({
  selector: 'app-bring-issues',
  imports: [Choice, TextField],
  templateUrl: './bring-issues.html',
  styleUrl: './bring-issues.scss',
})
export class BringIssues {
  readonly #store = inject(Store);
  readonly #client = inject(ExtractClient);
  readonly #file = this.#store.selectSignal(bringFeature.selectFile);
  protected readonly read = this.#store.selectSignal(bringFeature.selectRead);
  readonly #share = this.#store.selectSignal(bringFeature.selectShare);
  protected readonly summary = this.#store.selectSignal(selectReadSummary);
  protected readonly kinds = this.#store.selectSignal(selectIssueKinds);
  readonly #rows = this.#store.selectSignal(selectIssueRows);

  protected readonly percent = computed(() => Math.round(100 * this.#share()));
  protected readonly kind = signal('');
  protected readonly words = signal('');
  protected readonly found = computed(() => {
    const [kind, words] = [this.kind(), this.words().trim().toLowerCase()];
    return this.#rows().filter(
      (row) => (kind === '' || row.code === kind) && (words === '' || textOf(row).includes(words)),
    );
  });
  /** How many are listed; another filter begins anew. */
  protected readonly most = linkedSignal({ source: this.found, computation: () => PAGE });
  protected readonly trouble = signal('');

  protected more(): void {
    this.most.update((n) => n + PAGE);
  }

  /** The file holds every issue, also those that are not listed here. */
  protected download(): void {
    this.trouble.set('');
    this.#client.ask({ kind: 'issues' }).subscribe({
      next: (told) => {
        if (told.kind !== 'issues') return;
        const rows = told.issues.map(issueRow);
        const name = `${(this.#file()?.name ?? 'file').replace(/\.[a-z]+$/i, '')}-issues.csv`;
        saveFile(
          name,
          csvText([
            ['Cell or row', 'Line of the file', 'Column', 'Kind', 'What is wrong'],
            ...rows.map(({ place, line, column, code, message }) => [
              place,
              line,
              column,
              code,
              message,
            ]),
          ]),
        );
      },
      error: (error: unknown) => {
        this.trouble.set(error instanceof Error ? error.message : String(error));
      },
    });
  }
}

function textOf({ place, column, message }: IssueRow): string {
  return `${place} ${column} ${message}`.toLowerCase();
}
