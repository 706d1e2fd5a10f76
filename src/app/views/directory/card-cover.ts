import { Component, input } from '@angular/core';
import { type CardView } from '#app/store/view-models/directory-card-view.ts';

/** The cover of the card: what it is, of when, and what it does not say. */
@Component({
  selector: 'app-card-cover',
  template: `
    @let card = view();
    @if (card.sampleNotice; as notice) {
      <p class="sample">{{ notice }}</p>
    }
    <h3>Work and health: which door?</h3>
    <p class="place">{{ card.place.shortName }}</p>
    <p>{{ card.summary }}</p>
    @if (card.emptyDoors; as empty) {
      <p>{{ empty }}</p>
    }
    @if (hasContents()) {
      <ul>
        @for (door of card.contents; track door.panel) {
          <li>
            <span>{{ door.title }}</span> <span>panel {{ door.panel }}</span>
          </li>
        }
      </ul>
    }
    <p class="foot">AHP Need Atlas · panel 1 of 8</p>
  `,
  styleUrl: './card-cover.scss',
})
export class CardCover {
  readonly view = input.required<CardView>();
  /** Large print has no room for them. */
  readonly hasContents = input.required<boolean>();
}
