import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeSpine } from '../exports/place-views-fixture.ts';
import { SpineChart } from './spine-chart.ts';

describe('SpineChart', () => {
  let fixture: ComponentFixture<SpineChart>;
  let page: HTMLElement;

  const list = (): HTMLElement => page.querySelector<HTMLElement>('[role=listbox]')!;
  const rows = (): readonly HTMLElement[] => [
    ...page.querySelectorAll<HTMLElement>('[role=option]'),
  ];
  const press = async (key: string): Promise<void> => {
    list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(SpineChart);
    fixture.componentRef.setInput('view', makeSpine());
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('says each comparison in words and by a shape, and shows trend and period', () => {
    expect(rows()[0]?.querySelector('.figure')?.textContent.replaceAll(/\s+/g, ' ').trim()).toBe(
      '12.3% (11.9 to 12.8) ▲ worse than England getting worse (published)',
    );
    expect(rows()[0]?.querySelector('.title')?.textContent).toContain('2023');
    const shapes = rows().map((row) => row.querySelector('.mark path')?.getAttribute('d'));
    expect(new Set(shapes.slice(0, 2)).size).toBe(2);
  });

  it('hatches a row without a figure, says why and draws no mark', () => {
    expect(rows()[3]?.querySelector('.missing')?.textContent).toContain('too unreliable to use');
    expect(rows()[3]?.querySelector('.mark')).toBeNull();
  });

  it('sums up how many are worse, similar and better', () => {
    expect(list().getAttribute('aria-label')).toContain(
      'Worse than England: 1, similar: 0, better: 1, no figure: 1.',
    );
  });

  it('is one tab stop; arrows go from indicator to indicator over the groups, Enter chooses', async () => {
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((id) => chosen.push(id));
    expect(page.querySelectorAll('[tabindex="0"]').length).toBe(1);
    list().focus();
    await press('ArrowDown');
    await press('ArrowDown');
    expect(list().getAttribute('aria-activedescendant')).toBe(rows()[2]!.id);
    expect(page.querySelector('[aria-live]')?.textContent).toBe(
      'Register: 7.3%, lower than England, England 10.4%, 2023, neither is better',
    );
    await press('Enter');
    expect(chosen).toEqual(['register']);
    rows()[0]?.click();
    expect(chosen).toEqual(['register', 'back-pain']);
  });
});
