import { type Locator } from '@playwright/test';

/**
 * The words of each cell of every row of a table, from the top: of a long one only the rows in view
 * are in the page, so that it is scrolled through.
 */
export async function everyRow(table: Locator): Promise<readonly (readonly string[])[]> {
  return table.evaluate(async (element) => {
    const scroller = element.parentElement!;
    const isLong = element.hasAttribute('aria-rowcount');
    const drawn = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const rows = new Map<string, readonly string[]>();
    for (let top = 0; ; top += scroller.clientHeight / 2) {
      if (isLong) scroller.scrollTop = top;
      await drawn();
      const all = [...element.querySelectorAll('tbody tr:not([aria-hidden])')];
      for (const [place, row] of all.entries()) {
        const cells = [...row.querySelectorAll('th, td')].map((cell) =>
          cell.textContent.replaceAll(/\s+/g, ' ').trim(),
        );
        rows.set(row.getAttribute('aria-rowindex') ?? String(place), cells);
      }
      if (!isLong || top > scroller.scrollHeight) return [...rows.values()];
    }
  });
}
