import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeView } from '../exports/chart-view-fixture.ts';
import { HexMap } from './hex-map.ts';

const CELLS = [
  { code: 'E54000057', column: 1, row: 0, island: false },
  { code: 'E54000037', column: 0, row: 1, island: false },
  { code: 'E54000041', column: 1, row: 1, island: false },
  { code: 'E54000029', column: 2, row: 1, island: false },
];

describe('HexMap', () => {
  let fixture: ComponentFixture<HexMap>;
  let page: HTMLElement;

  const option = (name: string): SVGElement =>
    page.querySelector<SVGElement>(`[role=option][aria-label^="${name}"]`)!;
  const press = async (element: Element, key: string): Promise<void> => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(HexMap);
    fixture.componentRef.setInput('view', makeView());
    fixture.componentRef.setInput('cells', CELLS);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('draws one hexagon for each area, and says its name and figure', () => {
    expect(page.querySelectorAll('[role=option]').length).toBe(4);
    expect(option('Greater Manchester').getAttribute('aria-label')).toBe(
      'Greater Manchester, 12.3%',
    );
  });

  it('hatches an area without a figure and never gives it a colour', () => {
    const shape = option('Dorset').querySelector<SVGPathElement>('.shape')!;
    expect(option('Dorset').getAttribute('aria-label')).toBe('Dorset, no figure');
    expect(shape.style.fill).toContain('url("#atlas-hatch-');
  });

  it('is one stop of the tab key, at the selected area', async () => {
    fixture.componentRef.setInput('selected', 'E54000037');
    await fixture.whenStable();
    const stops = page.querySelectorAll('[role=option][tabindex="0"]');
    expect(stops.length).toBe(1);
    expect(stops[0]).toBe(option('Devon'));
    expect(option('Devon').getAttribute('aria-selected')).toBe('true');
  });

  it('moves with the arrow keys and speaks area, value, interval, comparison and period', async () => {
    option('Devon').focus();
    await press(option('Devon'), 'ArrowRight');
    await press(option('Dorset'), 'ArrowRight');
    expect(document.activeElement).toBe(option('North East London'));
    expect(page.querySelector('[aria-live]')?.textContent).toBe(
      'North East London: 10.0% (9.5 to 10.5), similar to England. Long-term back pain · 2023 · people aged 16 and over',
    );
  });

  it('goes to the highest value with Home', async () => {
    option('Devon').focus();
    await press(option('Devon'), 'Home');
    expect(document.activeElement).toBe(option('Greater Manchester'));
  });

  it('selects with Enter, Space and a click', async () => {
    const chosen: (string | null)[] = [];
    fixture.componentInstance.selected.subscribe((code) => chosen.push(code));
    await press(option('Devon'), 'Enter');
    await press(option('Dorset'), ' ');
    option('Greater Manchester').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(chosen).toEqual(['E54000037', 'E54000041', 'E54000057']);
  });

  it('tells which area is pointed at, and shows the one pointed at elsewhere', async () => {
    const seen: (string | null)[] = [];
    fixture.componentInstance.highlighted.subscribe((code) => seen.push(code));
    option('Devon').dispatchEvent(new MouseEvent('mouseenter'));
    expect(seen).toEqual(['E54000037']);
    fixture.componentRef.setInput('highlighted', 'E54000029');
    await fixture.whenStable();
    expect(page.querySelector('.readout')?.textContent).toContain('North East London');
  });

  it('draws borders between regions where they are given', async () => {
    expect(page.querySelector('.border')).toBeNull();
    const regions = new Map(CELLS.map((cell) => [cell.code, cell.row === 0 ? 'North' : 'South']));
    fixture.componentRef.setInput('regionOf', regions);
    await fixture.whenStable();
    expect(page.querySelector('.border')?.getAttribute('d')).not.toBe('');
  });

  describe('zoomed', () => {
    const frame = (): readonly number[] =>
      page.querySelector('svg')!.getAttribute('viewBox')!.split(' ').map(Number);

    it('shows less of the map with plus, more with minus, all with 0', async () => {
      const whole = frame();
      await press(option('Devon'), '+');
      expect(frame()[2]).toBeLessThan(whole[2]!);
      await press(option('Devon'), '-');
      expect(frame()).toEqual(whole);
      await press(option('Devon'), '+');
      await press(option('Devon'), '+');
      await press(option('Devon'), '0');
      expect(frame()).toEqual(whole);
    });

    it('pans with Shift and arrows, and still walks with arrows alone', async () => {
      await press(option('Devon'), '+');
      const before = frame();
      const shifted = { key: 'ArrowRight', shiftKey: true, bubbles: true };
      option('Devon').dispatchEvent(new KeyboardEvent('keydown', shifted));
      await fixture.whenStable();
      expect(frame()[0]).toBeGreaterThan(before[0]!);
      option('Devon').focus();
      await press(option('Devon'), 'ArrowRight');
      expect(document.activeElement).toBe(option('Dorset'));
    });

    it('keeps the area that is walked to in view', async () => {
      for (let step = 0; step < 5; step += 1) await press(option('Devon'), '+');
      await press(option('Devon'), 'ArrowRight');
      await press(option('Dorset'), 'ArrowRight');
      const [x, , width] = frame();
      const outline = option('North East London').querySelector('path')!.getBBox();
      expect(outline.x + outline.width / 2).toBeGreaterThan(x!);
      expect(outline.x + outline.width / 2).toBeLessThan(x! + width!);
    });

    it('zooms with its buttons, which are no stops of the tab key', async () => {
      const whole = frame();
      const [nearer] = page.querySelectorAll<HTMLButtonElement>('.zoom button');
      nearer?.click();
      await fixture.whenStable();
      expect(frame()[2]).toBeLessThan(whole[2]!);
      expect(
        [...page.querySelectorAll('.zoom button')].every((b) => b.matches('[tabindex="-1"]')),
      ).toBeTrue();
    });

    it('drags by a pointer without choosing the area it began on', async () => {
      await press(option('Devon'), '+');
      const [svg, before] = [page.querySelector('svg')!, frame()];
      spyOn(svg, 'setPointerCapture');
      const at = (clientX: number) => ({ clientX, clientY: 40, pointerId: 1, bubbles: true });
      svg.dispatchEvent(new PointerEvent('pointerdown', at(200)));
      svg.dispatchEvent(new PointerEvent('pointermove', at(150)));
      svg.dispatchEvent(new PointerEvent('pointerup', at(150)));
      option('Devon').dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await fixture.whenStable();
      expect(frame()[0]).toBeGreaterThan(before[0]!);
      expect(fixture.componentInstance.selected()).toBeNull();
    });

    it('is not held by a finger that was lifted where the map did not see it', async () => {
      await press(option('Devon'), '+');
      const svg = page.querySelector('svg')!;
      spyOn(svg, 'setPointerCapture');
      const at = (pointerId: number, clientX: number) => ({
        pointerId,
        clientX,
        clientY: 40,
        isPrimary: true,
        bubbles: true,
      });
      svg.dispatchEvent(new PointerEvent('pointerdown', at(1, 200)));
      svg.dispatchEvent(new PointerEvent('pointermove', at(1, 150)));
      svg.dispatchEvent(new PointerEvent('pointerdown', at(2, 90)));
      svg.dispatchEvent(new PointerEvent('pointerup', at(2, 90)));
      option('Devon').dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await fixture.whenStable();
      expect(fixture.componentInstance.selected()).toBe('E54000037');
    });
  });
});
