import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeTrend } from '../exports/place-views-fixture.ts';
import { TrendLines } from './trend-lines.ts';

describe('a chart with axes', () => {
  let fixture: ComponentFixture<TrendLines>;
  let page: HTMLElement;

  const keys = (): HTMLElement => page.querySelector<HTMLElement>('[role=listbox]')!;
  const option = (): HTMLElement => page.querySelector<HTMLElement>('[role=option]')!;
  const spoken = (): string => page.querySelector('[aria-live]')!.textContent;
  const press = async (key: string): Promise<void> => {
    keys().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };
  const until = async (isThere: () => boolean): Promise<void> => {
    for (let wait = 0; wait < 200 && !isThere(); wait += 1) {
      await new Promise((done) => setTimeout(done, 25));
      await fixture.whenStable();
    }
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(TrendLines);
    fixture.componentRef.setInput('view', makeTrend());
    page = fixture.nativeElement as HTMLElement;
    page.style.display = 'block';
    page.style.width = '700px';
    document.body.append(page);
    await until(() => page.querySelector('[role=listbox]') !== null);
  });

  afterEach(() => {
    page.remove();
  });

  it('is one stop of the tab key, and says what it shows', () => {
    expect(page.querySelectorAll('[tabindex="0"]').length).toBe(1);
    expect(keys().getAttribute('aria-label')).toContain('Line chart: Devon, England, 2017/18 to');
    expect(keys().getAttribute('aria-label')).toContain(makeTrend().title);
  });

  it('draws with the colours of the theme, as SVG, with no text of the library’s own', async () => {
    await until(() => page.querySelector('.drawn svg path') !== null);
    expect(page.querySelector('.drawn canvas')).toBeNull();
    expect(page.querySelector('.drawn [stroke="var(--atlas-series-1)"]')).not.toBeNull();
    expect(page.querySelector('.drawn')?.getAttribute('aria-hidden')).toBe('true');
    expect(page.querySelector('.drawn [aria-label]')).toBeNull();
  });

  it('moves through time and between lines by arrows, and speaks all there is to know', async () => {
    keys().focus();
    await press('End');
    expect(spoken()).toBe(
      'Devon: 2023/24, 11.8% (11.2 to 12.3), better than England, Break: the survey was reweighted. ' +
        makeTrend().subtitle,
    );
    expect(option().textContent).toContain('Devon: 2023/24');
    await press('ArrowDown');
    expect(spoken()).toContain('England: 2023/24, 10.5%');
    await press('ArrowLeft');
    expect(spoken()).toContain('England: 2022/23, 10.4%');
  });

  it('comes to a missing figure too, and says why it is missing', async () => {
    keys().focus();
    await press('ArrowRight');
    await press('ArrowRight');
    expect(spoken()).toContain('Devon: 2019/20, No figure: suppressed by the publisher');
  });

  it('selects with Enter, and says so', async () => {
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((key) => chosen.push(key));
    keys().focus();
    await press('ArrowDown');
    await press('Enter');
    expect(fixture.componentInstance.selected()).toBe('E92000001');
    expect(chosen).toEqual(['E92000001 2017-04-01/P1Y']);
    expect(spoken()).toMatch(/^Selected: England/);
  });

  it('reads out the mark under the pointer, and highlights its area elsewhere', async () => {
    const box = page.querySelector('.plot')!.getBoundingClientRect();
    const ring = (): Element | null => page.querySelector('.highlight');
    for (let x = 40; x < 700 && ring() === null; x += 10) {
      for (let y = 30; y < 320 && ring() === null; y += 10) {
        const at = { clientX: box.left + x, clientY: box.top + y, bubbles: true };
        page.querySelector('.plot')!.dispatchEvent(new MouseEvent('mousemove', at));
        await fixture.whenStable();
      }
    }
    expect(ring()).not.toBeNull();
    expect(fixture.componentInstance.highlighted()).toMatch(/^E/);
    expect(page.querySelector('.readout strong')?.textContent).toMatch(/Devon|England/);
  });

  it('is drawn to fit paper while it is printed, and as wide as before afterwards', async () => {
    const width = (): number =>
      parseFloat(page.querySelector('.drawn svg')?.getAttribute('width') ?? 'NaN');
    await until(() => page.querySelector('.drawn svg path') !== null);
    expect(width()).toBe(700);
    window.dispatchEvent(new Event('beforeprint'));
    expect(width()).toBe(640);
    window.dispatchEvent(new Event('afterprint'));
    expect(width()).toBe(700);
  });

  it('names each line, the bands and the breaks in its key', () => {
    const key = [...page.querySelectorAll('[aria-label=Key] li')].map((li) =>
      li.textContent.trim(),
    );
    expect(key).toEqual([
      'Devon: getting worse (our reckoning)',
      'England',
      '95% interval',
      'No figure',
      'Break before 2023/24: the survey was reweighted',
    ]);
  });
});
