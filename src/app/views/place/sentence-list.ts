import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { COMPARISON_SHAPES } from '#app/domain/figure-text.ts';
import { type Selection, toParams } from '#app/domain/selection.ts';
import { type Sentence } from '#app/store/view-models/overview-view.ts';

/** Sentences about a place, each with its verdict, and a link to its chart on the map. */
@Component({
  selector: 'app-sentence-list',
  imports: [RouterLink],
  template: `
    <ol>
      @for (sentence of sentences(); track $index) {
        <li>
          @if (sentence.verdictWords !== '') {
            <span class="verdict" [class]="'verdict ' + sentence.verdict">
              <span aria-hidden="true">{{ shapes[sentence.verdict] }}</span>
              {{ sentence.verdictWords }}
              @if (sentence.whose !== '') {
                <span class="whose">({{ sentence.whose }})</span>
              }
            </span>
          }
          <a
            routerLink="/map"
            [queryParams]="paramsOf(sentence.chart)"
            queryParamsHandling="merge"
            >{{ sentence.text }}</a
          >
          <span class="when">{{ sentence.when }}</span>
        </li>
      }
    </ol>
  `,
  styleUrl: './sentence-list.scss',
})
export class SentenceList {
  readonly sentences = input.required<readonly Sentence[]>();
  /** What the address of the map needs besides, where the place is not in the query. */
  readonly scope = input<Partial<Selection>>({});

  protected readonly shapes = COMPARISON_SHAPES;

  protected paramsOf(chart: Partial<Selection>): Record<string, string | null> {
    return toParams({ ...this.scope(), ...chart });
  }
}
