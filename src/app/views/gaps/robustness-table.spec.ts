import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Loadable } from '#app/store/loadable.ts';
import { type RobustnessView } from '#app/store/view-models/robustness-view.ts';
import { RobustnessTable } from './robustness-table.ts';

const VIEW: RobustnessView = {
  sentence: 'Every likely gap stays likely in all 2 other ways of scoring need.',
  isSensitive: false,
  runs: [
    {
      name: 'Percentile ranks',
      correlation: '0.95',
      fifths: '3 of 36',
      classes: '2 of 30',
      likelyLost: '0 of 10',
    },
    { name: 'Geometric mean', correlation: '–', fifths: '–', classes: '–', likelyLost: '–' },
  ],
};

describe('RobustnessTable', () => {
  let fixture: ComponentFixture<RobustnessTable>;
  let page: HTMLElement;
  const show = async (view: Loadable<RobustnessView>): Promise<void> => {
    fixture.componentRef.setInput('view', view);
    fixture.componentRef.setInput('lensName', 'Diabetes');
    await fixture.whenStable();
  };
  const loaded = (change: Partial<RobustnessView> = {}) =>
    ({ status: 'loaded', value: { ...VIEW, ...change } }) as const;

  beforeEach(() => {
    fixture = TestBed.createComponent(RobustnessTable);
    page = fixture.nativeElement as HTMLElement;
  });

  it('says that it is at work, under its heading', async () => {
    for (const status of ['idle', 'loading'] as const) {
      await show({ status });
      expect(page.querySelector('[role=status]')?.textContent).toContain('other ways…');
      expect(page.querySelector('table')).toBeNull();
      const section = page.querySelector('section');
      const heading = page.querySelector(`#${section?.getAttribute('aria-labelledby') ?? ''}`);
      expect(heading?.textContent).toBe('Does it hang on the scoring?');
    }
  });

  it('says what it found for which lens, and every run in a table that can be unfolded', async () => {
    await show(loaded());
    const sentence = page.querySelector('section > p');
    expect(sentence?.textContent.trim()).toBe(`Diabetes. ${VIEW.sentence}`);
    expect(page.querySelector('details')?.open).toBeFalse();
    expect(page.querySelector('summary')?.textContent).toBe('Every run');
    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['Percentile ranks', '0.95', '3 of 36', '2 of 30', '0 of 10'],
      ['Geometric mean', '–', '–', '–', '–'],
    ]);
    expect(page.querySelectorAll('thead th[scope=col]').length).toBe(5);
    expect(page.querySelectorAll('tbody th[scope=row]').length).toBe(2);
    expect(page.querySelector('[role=region]')?.getAttribute('tabindex')).toBe('0');
  });

  it('sets a caution apart', async () => {
    await show(loaded());
    expect(page.querySelector('.caution')).toBeNull();
    await show(loaded({ isSensitive: true }));
    expect(page.querySelector('p.caution')).not.toBeNull();
  });

  it('says why it cannot be checked', async () => {
    await show({ status: 'failed', message: 'no room' });
    expect(page.querySelector('[role=alert]')?.textContent).toBe('This cannot be checked: no room');
    expect(page.querySelector('[role=status]')).toBeNull();
  });
});
