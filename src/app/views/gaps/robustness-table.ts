import { Component, input, output } from '@angular/core';
import { type Loadable } from '#app/store/loadable.ts';
import { type RobustnessView } from '#app/store/view-models/robustness-view.ts';

/** What other ways of scoring need would change, in a sentence and, unfolded, run by run. */
@Component({
  selector: 'app-robustness-table',
  template: `
    <section aria-labelledby="robustness">
      <h2 id="robustness">Does it hang on the scoring?</h2>
      @let loadable = view();
      @switch (loadable.status) {
        @case ('loaded') {
          @let checked = loadable.value;
          <p [class.caution]="checked.isSensitive">
            <strong>{{ lensName() }}.</strong> {{ checked.sentence }}
          </p>
          <details>
            <summary>Every run</summary>
            <div class="scroll" role="region" aria-label="Other ways of scoring" tabindex="0">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Need scored</th>
                    <th scope="col" class="number">Rank correlation</th>
                    <th scope="col" class="number">In another fifth</th>
                    <th scope="col" class="number">In another class</th>
                    <th scope="col" class="number">Likely gaps lost</th>
                  </tr>
                </thead>
                <tbody>
                  @for (run of checked.runs; track run.name) {
                    <tr>
                      <th scope="row">{{ run.name }}</th>
                      <td class="number">{{ run.correlation }}</td>
                      <td class="number">{{ run.fifths }}</td>
                      <td class="number">{{ run.classes }}</td>
                      <td class="number">{{ run.likelyLost }}</td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          </details>
        }
        @case ('failed') {
          <p role="alert">This cannot be checked: {{ loadable.message }}</p>
          <button type="button" (click)="askedAgain.emit()">Check again</button>
        }
        @default {
          <p role="status">Scoring need in other ways…</p>
        }
      }
    </section>
  `,
  styleUrl: './robustness-table.scss',
})
export class RobustnessTable {
  readonly view = input.required<Loadable<RobustnessView>>();
  readonly lensName = input.required<string>();
  readonly askedAgain = output();
}
