import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeView } from '../exports/chart-view-fixture.ts';
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
});
