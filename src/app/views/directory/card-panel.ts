import { Component, input } from '@angular/core';
import { type FoldedPanel } from '#app/store/view-models/directory-card-view.ts';

/** A folded panel of the card after its cover: a door and its services, or room for notes. */
@Component({
  selector: 'app-card-panel',
  template: `
    @if (sampleNotice(); as notice) {
      <p class="sample">{{ notice }}</p>
    }
    @if (folded().panel; as panel) {
      <h3>{{ panel.title }}</h3>
      <ul>
        @for (line of panel.lines; track line.id) {
          <li>
            <span class="name">{{ line.name }}</span>
            <span>{{ line.reach }}</span>
            @if (line.mark; as mark) {
              <span class="mark">{{ mark }}</span>
            }
          </li>
        }
      </ul>
      @if (panel.more > 0) {
        <p class="more">
          {{ panel.lines.length > 0 ? 'and ' : '' }}{{ panel.more.toLocaleString('en-GB') }}
          {{ panel.lines.length > 0 ? 'more' : 'recorded' }}: see the full directory
        </p>
      }
    } @else {
      <h3>Notes</h3>
      <div class="ruled" aria-hidden="true">
        @for (rule of rules; track rule) {
          <div></div>
        }
      </div>
    }
    <p class="foot">Panel {{ folded().number }} of 8</p>
  `,
  styleUrl: './card-panel.scss',
})
export class CardPanelView {
  readonly folded = input.required<FoldedPanel>();
  readonly sampleNotice = input.required<string | null>();
  /** Lines to write on. */
  protected readonly rules = Array.from({ length: 9 }, (_, index) => index);
}
