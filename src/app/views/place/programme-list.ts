import { Component, input } from '@angular/core';
import { type PlaceProgramme } from '#app/store/view-models/place-programmes.ts';

/** Work and health programmes at a place: what is known, and from where. */
@Component({
  selector: 'app-programme-list',
  template: `
    <ul>
      @for (programme of programmes(); track programme.name) {
        <li>
          <strong>{{ programme.name }}:</strong> {{ programme.words }}.
          @for (note of programme.notes; track note) {
            <span class="when">{{ note }}</span>
          }
          @if (programme.sources.length > 0) {
            <span class="when">Source: {{ programme.sources.join('; ') }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li + li {
      margin-block-start: 0.5rem;
    }

    .when {
      display: block;
      color: var(--atlas-ink-quiet);
      font-size: 0.8125rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class ProgrammeList {
  readonly programmes = input.required<readonly PlaceProgramme[]>();
}
