import { Component, computed, input, output } from '@angular/core';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { periodLabel } from '#app/domain/period.ts';
import { type BoundaryNotice as Notice } from '#app/store/scope.ts';

/** What became of a place whose boundaries changed, or what it was made from. */
@Component({
  selector: 'app-boundary-notice',
  template: `
    @let change = notice();
    @if (change.kind === 'abolished') {
      <p>
        <strong>This {{ kind() }} ended with the boundary change of {{ date() }}.</strong> Its
        people are now with:
      </p>
    } @else {
      <p>
        <strong>This {{ kind() }} was formed on {{ date() }}.</strong> Figures published before then
        are built from its predecessors, and say so:
      </p>
    }
    <ul>
      @for (other of change.others; track other.area.code) {
        <li>
          <button type="button" class="link" (click)="chosen.emit(other.area)">
            {{ other.area.shortName }}
          </button>
          @if (other.share < 0.9995) {
            ({{ percent(other.share) }} of its population: {{ other.part }})
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './boundary-notice.scss',
})
export class BoundaryNotice {
  readonly notice = input.required<Notice>();
  readonly chosen = output<Area>();

  protected readonly date = computed(() => periodLabel({ start: this.notice().date, months: 0 }));
  /** Boards are what the notice is of today; `board` is what readers call them. */
  protected readonly kind = computed(() => {
    const level = this.notice().others[0]?.area.level ?? 'icb';
    return level === 'icb' ? 'board' : LEVEL_NAMES[level].one;
  });

  protected percent(share: number): string {
    return `${Math.round(share * 100)}%`;
  }
}
