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

  describe('with 300 areas', () => {
    const stop = (): HTMLElement => page.querySelector<HTMLElement>('tbody [tabindex="0"]')!;
    const index = (): string | null => stop().closest('tr')!.getAttribute('aria-rowindex');

    beforeEach(async () => {
      const many = Array.from({ length: 300 }, (_, place) =>
        makeRow({
          code: `E07${place}`,
          name: `Area ${place}`,
          figure: { kind: 'measured', value: 400 - place },
        }),
      );
      fixture.componentRef.setInput('view', makeView({ rows: many }));
      await fixture.whenStable();
    });

    it('keeps the rows in view in the page, and says how many there are', () => {
      expect(page.querySelector('table')?.getAttribute('aria-rowcount')).toBe('301');
      const shown = page.querySelectorAll('tbody tr[aria-rowindex]').length;
      expect(shown).toBeGreaterThan(10);
      expect(shown).toBeLessThan(60);
    });

    it('goes to the last row and back by keys, with the focus', async () => {
      const press = async (key: string): Promise<void> => {
        stop().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await fixture.whenStable();
      };
      stop().focus();
      await press('End');
      expect(document.activeElement?.textContent.trim()).toBe('Area 299');
      expect(index()).toBe('301');
      await press('PageUp');
      expect(document.activeElement?.textContent.trim()).toBe('Area 289');
      await press('Home');
      expect(document.activeElement?.textContent.trim()).toBe('Area 0');
      expect(index()).toBe('2');
    });

    it('brings an area that is selected elsewhere into view', async () => {
      fixture.componentRef.setInput('selected', 'E07250');
      await fixture.whenStable();
      const row = page.querySelector('tr[aria-current=true]')!.getBoundingClientRect();
      const panel = page.querySelector('.scroll')!.getBoundingClientRect();
      expect(row.top).toBeGreaterThan(panel.top);
      expect(row.bottom).toBeLessThan(panel.bottom);
    });

    it('is whole on paper', () => {
      dispatchEvent(new Event('beforeprint'));
      expect(page.querySelectorAll('tbody tr').length).toBe(300);
      dispatchEvent(new Event('afterprint'));
      expect(page.querySelectorAll('tbody tr').length).toBeLessThan(60);
    });
  });
});
