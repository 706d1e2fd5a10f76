import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

const PARTS = [
  { path: '/gaps', name: 'Gaps' },
  { path: '/gaps/coverage', name: 'Coverage of the register' },
  { path: '/gaps/readiness', name: 'Tiers, waits and readiness' },
  { path: '/gaps/programmes', name: 'Programmes' },
] as const;

/** The parts of Gaps: each a page of its own, seen through the same scope. */
@Component({
  selector: 'app-gaps-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Parts of Gaps">
      @for (part of parts; track part.path) {
        <a
          [routerLink]="part.path"
          [queryParams]="{ why: null }"
          queryParamsHandling="merge"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{
            paths: 'exact',
            queryParams: 'ignored',
            fragment: 'ignored',
            matrixParams: 'ignored',
          }"
          >{{ part.name }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
      margin-block: 0.5rem 0.75rem;
      border-block-end: 1px solid var(--atlas-line);
    }

    a {
      padding-block: 0.375rem;
      border-block-end: 3px solid transparent;
      color: var(--atlas-ink);
      text-decoration: none;
    }

    a:hover {
      border-color: var(--atlas-line);
    }

    .here {
      border-color: var(--atlas-accent);
      font-weight: 600;
    }
  `,
})
export class GapsNav {
  protected readonly parts = PARTS;
}
