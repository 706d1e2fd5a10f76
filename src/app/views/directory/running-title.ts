import { DOCUMENT, effect, inject } from '@angular/core';

/** The property that the page rules of the print styles read. */
const PROPERTY = '--atlas-running-title';

/** Puts a text at the head of every printed sheet while the component lives; null: none. */
export function runningTitle(text: () => string | null): void {
  const { style } = inject(DOCUMENT).documentElement;
  effect((onCleanup) => {
    const title = text();
    if (title === null) return;
    style.setProperty(PROPERTY, cssString(title));
    onCleanup(() => {
      style.removeProperty(PROPERTY);
    });
  });
}

/** Text as a string of CSS: nothing in it ends the string. */
export function cssString(text: string): string {
  const escaped = text.replace(/[\\"]/g, (mark) => `\\${mark}`).replace(/\p{Cc}/gu, ' ');
  return `"${escaped}"`;
}
