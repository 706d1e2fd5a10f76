import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { type Selection, toParams } from '#app/domain/selection.ts';

/** Changes what is being looked at, by changing the address and nothing else. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  readonly #router = inject(Router);

  /** Keeps the page and every parameter that is not named. */
  change(change: Partial<Selection>): void {
    void this.#router.navigate([], {
      queryParams: toParams(change),
      queryParamsHandling: 'merge',
    });
  }
}
