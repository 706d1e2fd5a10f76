import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type WordTable } from '#app/domain/word-table.ts';
import { saveFile } from '#app/exports/save-file.ts';
import { wordTableCsv } from '#app/exports/word-table-csv.ts';

/** A table of words with its heading, and the same table as a file. */
@Component({
  selector: 'app-word-table-card',
  imports: [RouterLink],
  templateUrl: './word-table-card.html',
  styleUrl: './word-table-card.scss',
})
export class WordTableCard {
  readonly table = input.required<WordTable>();

  protected download(): void {
    const table = this.table();
    saveFile(`${table.id}.csv`, wordTableCsv(table));
  }
}
