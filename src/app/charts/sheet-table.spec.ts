import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type FigureSheet } from '../domain/figure-sheet.ts';
import { measured } from '../domain/figure.ts';
import { CARD, makeScatter } from '../exports/area-views-fixture.ts';
import { scatterSheet } from '../exports/scatter-sheet.ts';
import { SheetTable } from './sheet-table.ts';

describe('SheetTable', () => {
  let fixture: ComponentFixture<SheetTable>;
  let page: HTMLElement;

  const names = (): readonly string[] =>
    [...page.querySelectorAll('tbody th')].map((head) => head.textContent.trim());
  const head = (text: string): HTMLElement =>
    [...page.querySelectorAll<HTMLElement>('thead button')].find((one) =>
      one.textContent.includes(text),
    )!;

  async function show(sheet: FigureSheet): Promise<void> {
    fixture = TestBed.createComponent(SheetTable);
    fixture.componentRef.setInput('words', CARD);
    fixture.componentRef.setInput('sheet', sheet);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  }

  afterEach(() => {
    page.remove();
  });

  it('shows each figure with its interval, and says why one is missing', async () => {
    await show(scatterSheet(makeScatter()));
    const cells = (row: number): readonly string[] =>
      [...page.querySelectorAll(`tbody tr:nth-child(${row}) :is(th, td)`)].map((cell) =>
        cell.textContent.trim(),
      );
    expect(cells(2)).toEqual([
      'Dorset',
      '112.3',
      '108.2 to 116.7',
      '3.11',
      '2.90 to 3.30',
      'More need, less provision',
      '',
    ]);
    expect(cells(4)[3]).toBe('No figure: not submitted by the providers');
  });

  it('sorts by any column, highest figures first, missing ones last', async () => {
    await show(scatterSheet(makeScatter()));
    head('AHPs').click();
    await fixture.whenStable();
    expect(names()).toEqual(['Kent', 'Devon', 'Dorset', 'Surrey']);
    head('AHPs').click();
    await fixture.whenStable();
    expect(names()).toEqual(['Dorset', 'Devon', 'Kent', 'Surrey']);
    expect(head('AHPs').closest('th')?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('selects the area of a row, and is one stop of the tab key', async () => {
    await show(scatterSheet(makeScatter()));
    const stops = page.querySelectorAll('tbody [tabindex="0"]');
    expect(stops.length).toBe(1);
    page.querySelectorAll<HTMLElement>('tbody button')[2]?.click();
    expect(fixture.componentInstance.selected()).toBe('E3');
  });

  it('keeps only the rows in view of a long table in the page, and says how many there are', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => ({
      key: String(i),
      code: null,
      labels: [`Row ${i}`],
      figures: [{ figure: measured(i), decimals: 0 }],
      words: [],
    }));
    await show({ labels: ['Name'], figures: [{ head: 'Value', unit: '' }], words: [], lines });
    expect(names().length).toBeLessThan(120);
    expect(page.querySelector('table')?.getAttribute('aria-rowcount')).toBe('5001');
    const scroll = page.querySelector('.scroll')!;
    scroll.scrollTop = 36 * 2500;
    scroll.dispatchEvent(new Event('scroll'));
    await fixture.whenStable();
    expect(names()).toContain('Row 2500');
    const row = [...page.querySelectorAll('tbody tr')].find((tr) =>
      tr.textContent.includes('2500'),
    );
    expect(row?.getAttribute('aria-rowindex')).toBe('2502');
    window.dispatchEvent(new Event('beforeprint'));
    expect(names().length).toBe(5000);
  });
});
