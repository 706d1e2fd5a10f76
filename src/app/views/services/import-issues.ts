import { Component, computed, input, linkedSignal } from '@angular/core';
import { csvText } from '../../exports/csv-text.ts';
import { saveFile } from '../../exports/save-file.ts';
import { type ImportReading } from '../../store/register/register-task.ts';

const PAGE = 50;

/** Every cell and row of a file of services that cannot be read, and what is to be thought about. */
@Component({
  selector: 'app-import-issues',
  template: `
    @if (rows().length > 0) {
      <h2>What is to be mended</h2>
      <p>
        {{ said() }} Mend it in the file and choose the file again, or accept the rest without those
        rows.
      </p>
      <div class="scroll" role="region" aria-label="Issues, scrolls sideways" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong and what to do</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows().slice(0, most()); track $index) {
              <tr>
                <th scope="row">{{ row.row }}</th>
                <td>{{ row.column ?? 'the whole row' }}</td>
                <td>{{ row.message }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <div class="actions">
        @if (rows().length > most()) {
          <button type="button" (click)="more()">Show more</button>
        }
        <button type="button" (click)="download()">Download all issues as CSV</button>
      </div>
    }
    @if (reading().warnings.length > 0) {
      <details>
        <summary>To be thought about ({{ reading().warnings.length }})</summary>
        <ul>
          @for (one of reading().warnings.slice(0, 200); track $index) {
            <li>
              Row {{ one.row }}{{ one.column === null ? '' : ', ' + one.column }}: {{ one.message }}
            </li>
          }
        </ul>
      </details>
    }
  `,
  styleUrl: './import-parts.scss',
})
export class ImportIssues {
  readonly name = input.required<string>();
  readonly reading = input.required<ImportReading>();
  protected readonly rows = computed(() => this.reading().issues);
  protected readonly most = linkedSignal({ source: this.rows, computation: () => PAGE });
  protected readonly said = computed(() => {
    const count = new Set(this.rows().map(({ row }) => row)).size;
    return count === 1 ? '1 row cannot be read.' : `${count} rows cannot be read.`;
  });

  protected more(): void {
    this.most.update((most) => most + PAGE);
  }

  protected download(): void {
    const rows = this.rows().map(({ row, column, message }) => [row, column ?? '', message]);
    const name = this.name().replace(/\.[a-z]+$/i, '');
    saveFile(`${name}-issues.csv`, csvText([['Row', 'Column', 'What is wrong'], ...rows]));
  }
}
