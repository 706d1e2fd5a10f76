import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeRow, makeView } from '../exports/chart-view-fixture.ts';
import { RankedBars } from './ranked-bars.ts';

describe('RankedBars', () => {
  let fixture: ComponentFixture<RankedBars>;
  let page: HTMLElement;

  const option = (name: string): HTMLElement =>
    page.querySelector<HTMLElement>(`[role=option][aria-label^="${name}"]`)!;
  const drawn = async (): Promise<void> => {
    for (let wait = 0; wait < 100 && page.querySelector('.plot svg path') === null; wait++) {
      await new Promise((done) => setTimeout(done, 30));
    }
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(RankedBars);
    fixture.componentRef.setInput('view', makeView());
    page = fixture.nativeElement as HTMLElement;
    page.style.display = 'block';
    page.style.width = '800px';
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('draws as SVG, coloured by the theme', async () => {
    await drawn();
    expect(page.querySelector('.plot svg')).not.toBeNull();
    expect(page.querySelector('.plot canvas')).toBeNull();
    expect(page.querySelector('.plot svg [fill="var(--atlas-need-5)"]')).not.toBeNull();
  });

  it('says each row with its interval and comparison', () => {
    expect(option('Devon').getAttribute('aria-label')).toBe(
      'Devon, 8.3% (7.9 to 8.6), better than England',
    );
  });

  it('lists areas without a figure beneath, with the reason, and draws no bar for them', () => {
    expect(page.querySelector('summary')?.textContent.trim()).toBe('No figure: 1 area');
    expect(page.querySelector('details li')?.textContent).toBe(
      'Dorset: suppressed by the publisher',
    );
    expect(option('Dorset')).toBeNull();
  });

  it('labels the comparator’s line', () => {
    expect(page.querySelector('.comparator')?.textContent).toBe('England 10.4%');
  });

  it('keeps that label whole on a page zoomed to 400%', async () => {
    page.style.width = '264px';
    for (let wait = 0; wait < 100 && page.querySelector('.narrow') === null; wait += 1) {
      await new Promise((done) => setTimeout(done, 30));
    }
    const panel = page.querySelector('.panel')!.getBoundingClientRect();
    const label = page.querySelector('.comparator')!.getBoundingClientRect();
    expect(label.left).toBeGreaterThanOrEqual(panel.left);
    expect(label.right).toBeLessThanOrEqual(panel.right);
  });

  it('moves by arrow keys from the highest to the lowest, and selects with Enter', async () => {
    option('Greater Manchester').focus();
    const press = async (name: string, key: string): Promise<void> => {
      option(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    await press('Greater Manchester', 'ArrowDown');
    expect(document.activeElement).toBe(option('North East London'));
    await press('North East London', 'End');
    await press('Devon', 'Enter');
    expect(fixture.componentInstance.selected()).toBe('E54000037');
    expect(page.querySelector('[aria-live]')?.textContent).toContain('Selected: Devon, 8.3%');
  });

  it('selects the row that is clicked, whether on its name or on its bar', async () => {
    await drawn();
    const row = option('North East London').getBoundingClientRect();
    const point = { clientX: row.left + 400, clientY: row.top + 5, bubbles: true };
    page.querySelector('.plot')?.dispatchEvent(new MouseEvent('click', point));
    expect(fixture.componentInstance.selected()).toBe('E54000029');
  });

  it('draws no intervals where the reader switches them off', async () => {
    await drawn();
    expect(page.querySelector('.whiskers')?.getAttribute('d')).not.toBe('');
    fixture.componentRef.setInput('intervals', false);
    await fixture.whenStable();
    expect(page.querySelector('.whiskers')?.getAttribute('d')).toBe('');
  });

  describe('with 300 areas', () => {
    const listed = (): number => page.querySelectorAll('.body [role=option]').length;

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

    it('keeps the rows in view in the page, each with its place among all', () => {
      expect(listed()).toBeGreaterThan(10);
      expect(listed()).toBeLessThan(80);
      const first = page.querySelector('.body [role=option]')!;
      expect(first.getAttribute('aria-posinset')).toBe('1');
      expect(first.getAttribute('aria-setsize')).toBe('300');
    });

    it('goes to the last row and back by keys, with the focus', async () => {
      const press = async (key: string): Promise<void> => {
        const { activeElement } = document;
        activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await fixture.whenStable();
      };
      page.querySelector<HTMLElement>('.body [tabindex="0"]')!.focus();
      await press('End');
      expect(document.activeElement?.getAttribute('aria-posinset')).toBe('300');
      await press('ArrowUp');
      expect(document.activeElement?.getAttribute('aria-label')).toContain('Area 298,');
      await press('Home');
      expect(document.activeElement?.getAttribute('aria-posinset')).toBe('1');
    });

    it('lays each row beside its bar wherever the list is scrolled to', async () => {
      fixture.componentRef.setInput('selected', 'E07250');
      await drawn();
      await fixture.whenStable();
      const row = page.querySelector('.body [aria-selected=true]')!.getBoundingClientRect();
      const mark = page.querySelector('circle.chosen')!.getBoundingClientRect();
      expect(mark.top).toBeGreaterThan(row.top);
      expect(mark.bottom).toBeLessThan(row.bottom);
      const panel = page.querySelector('.panel')!.getBoundingClientRect();
      expect(row.top).toBeGreaterThan(panel.top);
      expect(row.bottom).toBeLessThanOrEqual(panel.bottom);
    });

    it('is whole on paper', () => {
      dispatchEvent(new Event('beforeprint'));
      expect(listed()).toBe(300);
      dispatchEvent(new Event('afterprint'));
      expect(listed()).toBeLessThan(80);
    });
  });
});
