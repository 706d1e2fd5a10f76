import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { ANNOUNCEMENTS, selectProgrammeTable } from '#app/store/view-models/coverage-programmes.ts';
import { GapsNav } from './gaps-nav.ts';
import { WordTableCard } from './word-table-card.ts';

/** Which work-and-health programmes each place takes part in, as far as a list says. */
@Component({
  selector: 'app-programmes-page',
  imports: [GapsNav, WordTableCard],
  template: `
    <h1>Programmes: who takes part in what?</h1>
    <app-gaps-nav />
    <p class="lead">
      WorkWell, the health and growth accelerators and Connect to Work. Unknown is not out: it means
      that no list we hold says.
    </p>
    @let list = table();
    @switch (list.status) {
      @case ('loaded') {
        <app-word-table-card [table]="list.value">
          <p class="small">
            WorkWell’s 15 pilots and the three accelerators were announced for the 42 integrated
            care boards to 31 March 2026; a merged board shows which of its predecessors take part.
            WorkWell’s national roll-out was announced in January 2026: where it has begun is not
            recorded. Nothing is inferred from the name of a delivery area.
          </p>
        </app-word-table-card>
      }
      @case ('failed') {
        <p role="alert">The list of programmes cannot be read. {{ list.message }}</p>
      }
      @default {
        <p role="status">Reading the list of programmes…</p>
      }
    }
    <section aria-labelledby="announced">
      <h2 id="announced">What was announced</h2>
      <ul>
        @for (one of announcements; track one.words) {
          <li>
            {{ one.words }} <span class="small">{{ one.source }}</span>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './coverage-pages.scss',
})
export class ProgrammesPage {
  protected readonly table = inject(Store).selectSignal(selectProgrammeTable);
  protected readonly announcements = ANNOUNCEMENTS;
}
