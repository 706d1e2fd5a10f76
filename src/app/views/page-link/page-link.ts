import { Component, inject, signal } from '@angular/core';
import { copyText } from '#app/exports/copy-text.ts';
import { Navigation } from '#app/store/selection/navigation.ts';

/** Copies a link to the page as it stands, which says later what changed since it was made. */
@Component({
  selector: 'app-page-link',
  template: `
    <button type="button" (click)="copy()">Copy a link to this page</button>
    <span role="status">{{ said() }}</span>
    @if (link(); as text) {
      <input type="text" readonly aria-label="Link to this page" [value]="text" />
    }
  `,
  styleUrl: './page-link.scss',
})
export class PageLink {
  readonly #navigation = inject(Navigation);
  protected readonly said = signal('');
  /** The link, where the browser keeps the clipboard to itself. */
  protected readonly link = signal('');

  protected async copy(): Promise<void> {
    const link = this.#navigation.link();
    const isCopied = await copyText(link);
    this.link.set(isCopied ? '' : link);
    this.said.set(
      isCopied
        ? 'Copied: opened later, it says what has changed since.'
        : 'This browser does not let a page copy. Copy the link from here:',
    );
  }
}
