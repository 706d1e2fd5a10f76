import { Component, computed, input, model } from '@angular/core';
import { shadeColour } from './shade-colour.ts';

const THIRDS = [0, 1, 2] as const;
const NEED = ['lower need', 'middling need', 'higher need'] as const;
const PROVISION = ['less provision', 'middling provision', 'more provision'] as const;
const SCALE = { hue: 'two-way', classes: [], bounds: [] } as const;

/** The words of a two-way shade (need third × 3 + provision third). */
export const TWO_WAY_WORDS: readonly string[] = THIRDS.flatMap((need) =>
  THIRDS.map((provision) => `${NEED[need]}, ${PROVISION[provision]}`),
);

/** The key of a two-way map: need upwards, provision to the right, with a count of areas in each. */
@Component({
  selector: 'app-bivariate-legend',
  templateUrl: './bivariate-legend.html',
  styleUrl: './bivariate-legend.scss',
})
export class BivariateLegend {
  /** Areas in each of the nine classes (need third × 3 + provision third). */
  readonly counts = input<readonly number[]>([]);
  readonly missing = input(0);
  /** Class picked out: the other marks can be dimmed by whoever listens. */
  readonly picked = model<number | null>(null);

  protected readonly rows = computed(() =>
    [...THIRDS].reverse().map((need) => ({
      words: NEED[need],
      cells: THIRDS.map((provision) => {
        const shade = need * 3 + provision;
        const count = this.counts()[shade];
        const areas = count === undefined ? '' : `: ${count} ${count === 1 ? 'area' : 'areas'}`;
        return {
          shade,
          colour: shadeColour(SCALE, shade),
          count,
          label: `${TWO_WAY_WORDS[shade] ?? ''}${areas}`,
        };
      }),
    })),
  );
}
