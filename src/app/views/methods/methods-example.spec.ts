import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Loadable } from '../../store/loadable.ts';
import { type MethodsExample as Example } from '../../store/view-models/methods-example-view.ts';
import { MethodsExample } from './methods-example.ts';

const EXAMPLE: Example = {
  heading: 'Cedar, diabetes',
  parts: [
    {
      name: 'Burden',
      mean: '0.42',
      figures: [
        {
          title: 'Diabetes recorded by GPs',
          period: '2024/25',
          value: '7.9%',
          mean: '7.5%',
          spread: '0.95',
          z: '0.42',
          weight: '33.3%',
          england: '7.6%',
          ratio: '1.039',
        },
      ],
    },
    { name: 'Work', mean: '', figures: [] },
  ],
  steps: ['Need here is 1.04 times England’s.', 'Recorded: 40.0 WTE.'],
};
const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('MethodsExample', () => {
  let fixture: ComponentFixture<MethodsExample>;
  let page: HTMLElement;
  const show = async (example: Loadable<Example | null>): Promise<void> => {
    fixture.componentRef.setInput('example', example);
    await fixture.whenStable();
  };

  beforeEach(() => {
    fixture = TestBed.createComponent(MethodsExample);
    page = fixture.nativeElement as HTMLElement;
  });

  it('names place and lens, and gives each figure its row under its part of need', async () => {
    await show({ status: 'loaded', value: EXAMPLE });
    expect(text(page.querySelector('strong'))).toBe('Cedar, diabetes.');
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
    expect(rows).toEqual([
      ['Burden', '0.42', 'mean of the part'],
      [
        'Diabetes recorded by GPs',
        '2024/25',
        '7.9%',
        '7.5%',
        '0.95',
        '0.42',
        '33.3%',
        '7.6%',
        '1.039',
      ],
      ['Work', '', 'nothing at this level'],
    ]);
    expect(page.querySelectorAll('thead th').length).toBe(9);
    expect([...page.querySelectorAll('ol li')].map(text)).toEqual([...EXAMPLE.steps]);
  });

  it('says where to read what is missing when there is no gap to work out', async () => {
    await show({ status: 'loaded', value: { ...EXAMPLE, steps: [] } });
    expect(page.querySelector('ol')).toBeNull();
    expect(text(page)).toContain('The gap itself cannot be assessed here');
    expect(page.querySelector('table')).not.toBeNull();
  });

  it('says when no place has a score, when it cannot be worked out, and when it is on its way', async () => {
    await show({ status: 'loaded', value: null });
    expect(text(page)).toContain('No place of this level has a score through this lens.');
    await show({ status: 'failed', message: 'out of memory' });
    expect(text(page.querySelector('[role=alert]'))).toBe('out of memory');
    await show({ status: 'loading' });
    expect(text(page.querySelector('[role=status]'))).toContain('Working the example out');
    expect(page.querySelector('table')).toBeNull();
  });
});
