import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeMultiples } from '../exports/area-views-fixture.ts';
import { SmallMultiples } from './small-multiples.ts';

const CELLS = ['E54000057', 'E54000037', 'E54000041', 'E54000029'].map((code, column) => ({
  code,
  column,
  row: 0,
  island: false,
}));

describe('SmallMultiples', () => {
  let fixture: ComponentFixture<SmallMultiples>;
  let page: HTMLElement;

  const list = (): HTMLElement => page.querySelector<HTMLElement>('[role=listbox]')!;
  const spoken = (): string => page.querySelector('[aria-live]')!.textContent;
  const press = async (key: string): Promise<void> => {
    list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(SmallMultiples);
    fixture.componentRef.setInput('view', makeMultiples());
    fixture.componentRef.setInput('cells', CELLS);
    page = fixture.nativeElement as HTMLElement;
    page.style.display = 'block';
    page.style.width = '600px';
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('draws one path for each colour, however many areas there are', () => {
    const [first] = page.querySelectorAll('[role=option]');
    const fills = [...first!.querySelectorAll<SVGElement>('.shape')].map(
      (shape) => shape.style.fill,
    );
    expect(new Set(fills).size).toBe(fills.length);
    expect(fills.some((fill) => fill.startsWith('url'))).toBeTrue();
  });

  it('outlines one area in every panel that has it, with its figure beneath', async () => {
    fixture.componentRef.setInput('selected', 'E54000057');
    await fixture.whenStable();
    expect(page.querySelectorAll('.told').length).toBe(2);
    expect(page.querySelector('.figure')?.textContent).toContain('Greater Manchester ▲ 12.3%');
  });

  it('goes from panel to panel by arrows, from area to area by pages, and chooses with Enter', async () => {
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((id) => chosen.push(id));
    list().focus();
    await press('PageDown');
    expect(spoken()).toContain('Greater Manchester: 12.3% (11.9 to 12.7), worse than England');
    await press('PageDown');
    expect(fixture.componentInstance.highlighted()).toBe('E54000029');
    await press('ArrowRight');
    expect(spoken()).toMatch(/^Falls/);
    await press('Enter');
    expect(chosen).toEqual(['falls']);
  });

  it('draws bars on zero where there is no layout', async () => {
    fixture.componentRef.setInput('cells', null);
    await fixture.whenStable();
    expect(page.querySelectorAll('svg.bars').length).toBe(2);
    expect(page.querySelector('.bars .shape')).not.toBeNull();
  });
});
