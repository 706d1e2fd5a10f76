import { TestBed } from '@angular/core/testing';
import { makeHeatMap } from '../exports/area-views-fixture.ts';
import { heatLines } from './heat-lines.ts';
import { HeatPages } from './heat-pages.ts';

describe('HeatPages', () => {
  async function tables(columns: number): Promise<readonly HTMLTableElement[]> {
    const view = makeHeatMap();
    const [indicator] = view.indicators;
    const wide = {
      ...view,
      indicators: Array.from({ length: columns }, (_, n) => ({ ...indicator!, id: `column-${n}` })),
      cells: view.cells.map(([cell]) => Array.from({ length: columns }, () => cell!)),
    };
    const fixture = TestBed.createComponent(HeatPages);
    fixture.componentRef.setInput('lines', heatLines(wide, false, null));
    fixture.componentRef.setInput('corner', 'Area');
    await fixture.whenStable();
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('table')];
  }
  const heads = (table: HTMLTableElement) => table.querySelectorAll('thead th').length - 1;

  it('puts every row and column on paper, in tables no wider than a sheet', async () => {
    const all = await tables(16);
    expect(all.map(heads)).toEqual([7, 7, 2]);
    for (const table of all) {
      const rows = [...table.querySelectorAll('tbody tr')];
      expect(rows.length).toBe(makeHeatMap().areas.length);
      expect(rows.every((row) => row.querySelectorAll('td').length === heads(table))).toBeTrue();
    }
  });

  it('prints what the cells of the screen do', async () => {
    const [table] = await tables(1);
    const line = heatLines(makeHeatMap(), false, null);
    expect(table!.querySelector('tbody th')?.textContent.trim()).toBe(line.rows[0]!.name);
    expect(table!.querySelector('td')?.textContent).toMatch(/\d/);
  });
});
