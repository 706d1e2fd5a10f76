import { Component, computed, input } from '@angular/core';
import { SUBDOMAIN_NAMES, SUBDOMAINS } from '#app/domain/lens.ts';
import { type WhyInput } from '#app/store/view-models/why-inputs.ts';

/** The need figures behind a gap, under the part of need they belong to. */
@Component({
  selector: 'app-need-figures',
  templateUrl: './need-figures.html',
  styleUrl: './why-panel.scss',
})
export class NeedFigures {
  readonly inputs = input.required<readonly WhyInput[]>();
  readonly withoutInterval = input.required<readonly string[]>();

  protected readonly parts = computed(() =>
    SUBDOMAINS.map((subdomain) => ({
      subdomain,
      name: SUBDOMAIN_NAMES[subdomain],
      inputs: this.inputs().filter((input) => input.subdomain === subdomain),
    })),
  );
}
