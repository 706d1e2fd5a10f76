import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MapServicesList } from '#app/store/view-models/directory-map-view.ts';

/** Services by name and family, each with its page. */
@Component({
  selector: 'app-map-service-list',
  imports: [RouterLink],
  template: `
    <ul>
      @for (one of list().services; track one.id) {
        <li>
          <a [routerLink]="['/services', one.id]" queryParamsHandling="preserve">{{ one.name }}</a>
          @if (one.isSample) {
            <strong class="sample">Sample</strong>
          }
          <span>{{ one.family }}</span>
          @if (one.mark; as mark) {
            <strong>{{ mark }}</strong>
          }
        </li>
      }
    </ul>
    @if (list().more > 0) {
      <p>{{ list().more.toLocaleString('en-GB') }} more.</p>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.125rem;
    }

    li {
      padding-block: 0.125rem;
      overflow-wrap: anywhere;
    }

    span,
    strong {
      margin-inline-start: 0.375rem;
      color: var(--atlas-ink-quiet);
      font-size: 0.875rem;
    }

    .sample {
      padding-inline: 0.25rem;
      border: 1px dashed currentColor;
    }

    p {
      margin: 0.25rem 0 0;
    }
  `,
})
export class MapServiceList {
  readonly list = input.required<MapServicesList>();
}
