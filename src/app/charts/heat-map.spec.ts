import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { measured } from '../domain/figure.ts';
import { type HeatMapView } from '../domain/heat-map-view.ts';
import { makeHeatMap } from '../exports/area-views-fixture.ts';
import { HeatMap } from './heat-map.ts';

describe('HeatMap', () => {
  let fixture: ComponentFixture<HeatMap>;
  let page: HTMLElement;

  const grid = (): HTMLElement => page.querySelector<HTMLElement>('[role=grid]')!;
  const spoken = (): string => page.querySelector('[aria-live]')!.textContent;
  const names = (): readonly string[] =>
    [...page.querySelectorAll('.row-head .name')].map((name) => name.textContent);
  const press = async (key: string): Promise<void> => {
    grid().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  async function show(view: HeatMapView): Promise<void> {
    fixture = TestBed.createComponent(HeatMap);
    fixture.componentRef.setInput('view', view);
    page = fixture.nativeElement as HTMLElement;
    page.style.display = 'block';
    page.style.width = '800px';
    document.body.append(page);
    for (let frame = 0; frame < 3; frame += 1) {
      await fixture.whenStable();
      await new Promise(requestAnimationFrame);
    }
    await fixture.whenStable();
  }

  afterEach(() => {
    page.remove();
  });

  it('is one stop of the tab key, from which every cell and head is reached', async () => {
    await show(makeHeatMap());
    expect(page.querySelectorAll('[tabindex="0"]').length).toBe(1);
    grid().focus();
    await press('ArrowRight');
    expect(spoken()).toContain('Devon, Diabetes register: 81 per 1,000 (80 to 83), higher');
    const active = grid().getAttribute('aria-activedescendant')!;
    expect(document.getElementById(active)?.textContent.trim()).toBe('▲ 81');
    await press('ArrowUp');
    expect(spoken()).toBe('Diabetes register, 2024/25 · neither is better');
  });

  it('says why a cell has no figure, and what its symbols mean', async () => {
    await show(makeHeatMap());
    grid().focus();
    await press('ArrowDown');
    expect(spoken()).toContain('Dorset, Back pain: No figure: suppressed by the publisher');
    expect(spoken()).toContain('Fewer than eight cases');
  });

  it('sorts by a head with Enter or a click, and says so', async () => {
    await show(makeHeatMap());
    grid().focus();
    await press('ArrowUp');
    await press('Enter');
    expect(names()).toEqual(['Kent', 'Devon', 'Dorset']);
    expect(spoken()).toBe('Sorted by Back pain, descending.');
    const head = page.querySelector<HTMLElement>('[role=columnheader][aria-sort=descending]')!;
    head.click();
    await fixture.whenStable();
    expect(names()).toEqual(['Devon', 'Kent', 'Dorset']);
  });

  it('tells which cell was chosen', async () => {
    await show(makeHeatMap());
    const chosen: unknown[] = [];
    fixture.componentInstance.chosen.subscribe((choice) => chosen.push(choice));
    page.querySelectorAll<HTMLElement>('[role=gridcell]')[3]?.click();
    expect(chosen).toEqual([{ area: 'E2', indicator: 'register' }]);
    expect(fixture.componentInstance.selected()).toBe('E2');
  });

  it('turns over', async () => {
    await show(makeHeatMap());
    fixture.componentRef.setInput('turned', true);
    await fixture.whenStable();
    expect(names()).toEqual(['Back pain', 'Diabetes register']);
    expect(page.querySelector('.row-head .about')?.textContent).toBe('2023 · lower is better');
  });

  it('has in the page only what is in view of 296 areas by 20 indicators, and says the whole size', async () => {
    await show(largeView());
    expect(grid().getAttribute('aria-rowcount')).toBe('297');
    expect(grid().getAttribute('aria-colcount')).toBe('21');
    const cells = page.querySelectorAll('[role=gridcell]').length;
    expect(cells).toBeGreaterThan(40);
    expect(cells).toBeLessThan(900);
    grid().focus();
    grid().dispatchEvent(
      new KeyboardEvent('keydown', { key: 'End', ctrlKey: true, bubbles: true, cancelable: true }),
    );
    await fixture.whenStable();
    expect(spoken()).toMatch(/^Area 295, Indicator 19: /);
    expect(document.getElementById(grid().getAttribute('aria-activedescendant')!)).not.toBeNull();
  });
});

function largeView(): HeatMapView {
  const view = makeHeatMap();
  const indicators = Array.from({ length: 20 }, (_, i) => ({
    ...view.indicators[0]!,
    id: `i${i}`,
    name: `Indicator ${i}`,
  }));
  return {
    ...view,
    indicators,
    areas: Array.from({ length: 296 }, (_, i) => ({ code: `A${i}`, name: `Area ${i}` })),
    cells: Array.from({ length: 296 }, (_, row) =>
      indicators.map((__, column) => ({
        figure: measured(row + column / 100),
        comparison: 'similar' as const,
        notes: [],
      })),
    ),
  };
}
