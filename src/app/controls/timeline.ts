import { Component, computed, input, output } from '@angular/core';

export interface TimelinePeriod {
  readonly id: string;
  /** `2022/23`. */
  readonly label: string;
  /** Why figures before it cannot be set beside those from it on; blank where they can. */
  readonly breakBefore: string;
}

let timelines = 0;

/**
 * One of several periods on a slider, earliest first, with breaks marked. It moves when the reader
 * moves it and never by itself.
 */
@Component({
  selector: 'app-timeline',
  template: `
    <label class="name" [for]="id">{{ label() }}</label>
    <div class="line">
      <button
        type="button"
        aria-label="Earlier period"
        [disabled]="place() <= 0"
        (click)="choose(place() - 1)"
      >
        ◀
      </button>
      <span class="track">
        <input
          type="range"
          min="0"
          step="1"
          [id]="id"
          [max]="periods().length - 1"
          [value]="place()"
          [attr.aria-valuetext]="said()"
          (input)="slide($event)"
        />
        <span class="ticks" aria-hidden="true">
          @for (period of periods(); track period.id) {
            <span class="tick" [class.broken]="period.breakBefore !== ''"></span>
          }
        </span>
      </span>
      <button
        type="button"
        aria-label="Later period"
        [disabled]="place() >= periods().length - 1"
        (click)="choose(place() + 1)"
      >
        ▶
      </button>
      <output class="now" [attr.for]="id">{{ current()?.label }}</output>
    </div>
    @for (mark of breaks(); track mark.id) {
      <p class="break">Break before {{ mark.label }}: {{ mark.breakBefore }}.</p>
    }
  `,
  styleUrl: './timeline.scss',
})
export class Timeline {
  readonly label = input('Period');
  readonly periods = input.required<readonly TimelinePeriod[]>();
  /** Id of the period in view. */
  readonly value = input.required<string | null>();
  readonly chosen = output<string>();

  protected readonly id = `timeline-${(timelines += 1)}`;
  /** Where the value is; the last where it is none of the periods. */
  protected readonly place = computed(() => {
    const at = this.periods().findIndex(({ id }) => id === this.value());
    return at === -1 ? this.periods().length - 1 : at;
  });
  protected readonly current = computed(() => this.periods()[this.place()]);
  protected readonly breaks = computed(() =>
    this.periods().filter(({ breakBefore }) => breakBefore !== ''),
  );
  protected readonly said = computed(() => {
    const period = this.current();
    if (period === undefined) return '';
    return period.breakBefore === '' ? period.label : `${period.label}, first after a break`;
  });

  protected slide(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.choose(event.target.valueAsNumber);
  }

  protected choose(place: number): void {
    const period = this.periods()[place];
    if (period !== undefined && period.id !== this.value()) this.chosen.emit(period.id);
  }
}
