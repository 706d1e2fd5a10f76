import { Component, computed, input } from '@angular/core';
import { type ShownPreview } from '../../store/extracts/extract-messages.ts';
import { CELL_STATUS, FIGURE_WORDS, LABEL_WORDS } from '../../store/view-models/bring-words.ts';

const ROLE_WORDS: Readonly<Record<string, string>> = { ...LABEL_WORDS, ...FIGURE_WORDS };
const MOST_TROUBLES = 8;

/** The first rows as they are read, cell by cell, with what each cell is in shape and words. */
@Component({
  selector: 'app-bring-preview',
  templateUrl: './bring-preview.html',
  styleUrl: './bring-preview.scss',
})
export class BringPreview {
  readonly preview = input.required<ShownPreview>();
  readonly troubles = input.required<readonly string[]>();

  protected readonly columns = computed(() => {
    const { columns, moreColumns } = this.preview();
    return columns.slice(0, columns.length - moreColumns).map(({ letters, role }) => ({
      letters,
      role: role === null ? 'not used' : (ROLE_WORDS[role] ?? role),
      isUsed: role !== null,
    }));
  });
  protected readonly rows = computed(() =>
    this.preview().rows.map(({ line, cells }) => ({
      line,
      cells: cells.map(({ reference, text, status, words }) => ({
        reference,
        text,
        status,
        shape: CELL_STATUS[status].shape,
        says: words === '' ? CELL_STATUS[status].words : words,
        isTold: ['missing', 'problem', 'left-out'].includes(status),
      })),
    })),
  );
  protected readonly key = Object.entries(CELL_STATUS)
    .filter(([status]) => status !== 'blank')
    .map(([status, { shape, words }]) => ({ status, shape, words }));
  protected readonly firstTroubles = computed(() => this.troubles().slice(0, MOST_TROUBLES));
}
