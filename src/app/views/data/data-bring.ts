import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { TODAY } from '../../store/today.ts';
import { selectBroughtRows } from '../../store/view-models/brought-view.ts';

/** The way to a person's own figures and boundaries, and those they brought with their documents. */
@Component({
  selector: 'app-data-bring',
  imports: [RouterLink],
  template: `
    <section aria-labelledby="bring-title">
      <h2 id="bring-title">Bring your own figures</h2>
      <p>
        A table of your JSNA or council, as CSV or Excel, can stand on the map and in exports beside
        the figures of the atlas, each with the document it comes from. Official boundaries can be
        brought as well.
      </p>
      @if (rows().length > 0) {
        <ul>
          @for (row of rows(); track row.id) {
            <li>
              <strong>{{ row.title }}</strong>
              <span class="quiet"
                >{{ row.citation }}; {{ row.period }} ({{ row.age }}); brought by you, only in this
                browser</span
              >
            </li>
          }
        </ul>
      }
      <p>
        <a routerLink="/data/bring" queryParamsHandling="preserve"
          >Bring figures or boundaries from a file</a
        >
      </p>
    </section>
  `,
  styleUrl: './data-bring.scss',
})
export class DataBring {
  protected readonly rows = inject(Store).selectSignal(selectBroughtRows(inject(TODAY)));
}
