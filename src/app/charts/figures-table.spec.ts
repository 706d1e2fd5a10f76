import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeRow, makeView } from '../exports/chart-view-fixture.ts';
import { FiguresTable } from './figures-table.ts';

describe('FiguresTable', () => {
  let fixture: ComponentFixture<FiguresTable>;
  let page: HTMLElement;

  const rows = (): readonly string[] =>
    [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()).join(' | '),
    );
  const button = (name: string): HTMLButtonElement =>
    [...page.querySelectorAll('button')].find((one) => one.textContent.includes(name))!;

  beforeEach(async () => {
    fixture = TestBed.createComponent(FiguresTable);
    fixture.componentRef.setInput('view', makeView());
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('gives value, unit, interval, comparison in words and shape, and remarks', () => {
    expect(rows()[0]).toBe('Greater Manchester | 12.3% | 11.9 to 12.7 | ▲ worse | ');
    expect(rows()[1]).toBe(
      'North East London | 10.0% | 9.5 to 10.5 | ● similar | Worked out from 7 boroughs',
    );
  });

  it('shows a missing figure as words with its reason, never blank and never zero', () => {
    expect(rows()[3]).toBe('Dorset | No figure: suppressed by the publisher | – not compared | ');
  });

  it('says which column it is sorted by, and tells when that changes', async () => {
    const sorts: unknown[] = [];
    fixture.componentInstance.sort.subscribe((sort) => sorts.push(sort));
    expect(button('Value').closest('th')?.ariaSort).toBe('descending');
    button('Area').click();
    await fixture.whenStable();
    button('Area').click();
    await fixture.whenStable();
    expect(sorts).toEqual([
      { by: 'name', direction: 'ascending' },
      { by: 'name', direction: 'descending' },
    ]);
    expect(rows()[0]).toContain('North East London');
    expect(button('Area').closest('th')?.ariaSort).toBe('descending');
  });

  it('selects an area by its name, and marks the row', async () => {
    button('Devon').click();
    await fixture.whenStable();
    expect(fixture.componentInstance.selected()).toBe('E54000037');
    expect(page.querySelector('tr[aria-current=true]')?.textContent).toContain('Devon');
  });

  it('is one stop of the tab key, with arrows from row to row', async () => {
    button('Greater Manchester').focus();
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
    button('Greater Manchester').dispatchEvent(key);
    await fixture.whenStable();
    expect(document.activeElement).toBe(button('North East London'));
    expect(page.querySelectorAll('tbody button[tabindex="0"]').length).toBe(1);
  });

  it('shows 300 areas within half a second', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      makeRow({ code: `E07${index}`, name: `Area ${index}` }),
    );
    const start = performance.now();
    fixture.componentRef.setInput('view', makeView({ rows: many }));
    await fixture.whenStable();
    page.getBoundingClientRect();
    expect(page.querySelectorAll('tbody tr').length).toBe(300);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
