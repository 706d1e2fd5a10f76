import { Component, input } from '@angular/core';
import { type RecordChange } from '../../domain/record-change.ts';
import { dayText } from '../../store/view-models/services-list-view.ts';

/** Each time a record was changed, newest first. */
@Component({
  selector: 'app-record-history',
  template: `
    <details>
      <summary>History of this record ({{ history().length }})</summary>
      <ol>
        @for (one of history(); track $index) {
          <li>
            <strong>{{ one.what }}</strong>, {{ day(one.at) }}
            @if (one.changes.length > 0) {
              <ul>
                @for (change of one.changes; track change.head) {
                  <li>
                    {{ change.head }}: {{ change.from ?? 'blank' }} → {{ change.to ?? 'blank' }}
                  </li>
                }
              </ul>
            }
          </li>
        }
      </ol>
    </details>
  `,
  styleUrl: './record-history.scss',
})
export class RecordHistory {
  readonly history = input.required<readonly RecordChange[]>();

  protected day(at: string): string {
    return dayText(at.slice(0, 10));
  }
}
