import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { GapGrid, type GapGridCell } from './gap-grid.ts';

const cell = (part: Partial<GapGridCell>): GapGridCell => ({
  lens: 'msk',
  class: 'not-shown',
  shortfallText: '',
  title: 'No gap is shown',
  ...part,
});

describe('GapGrid', () => {
  let fixture: ComponentFixture<GapGrid>;
  let page: HTMLElement;

  const buttons = (): readonly HTMLButtonElement[] => [...page.querySelectorAll('button')];
  const press = async (element: Element, key: string, ctrlKey = false): Promise<void> => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(GapGrid);
    fixture.componentRef.setInput('columns', [
      { id: 'msk', name: 'Musculoskeletal' },
      { id: 'cvd', name: 'Cardiovascular' },
    ]);
    fixture.componentRef.setInput('rows', [
      {
        code: 'a',
        name: 'Devon',
        cells: [
          cell({ class: 'likely', shortfallText: '12 WTE (4 to 21)', title: 'A likely gap' }),
          cell({ lens: 'cvd', class: 'not-assessable', title: 'No record of services' }),
        ],
      },
      {
        code: 'b',
        name: 'Dorset',
        cells: [cell({ class: 'known-none' }), cell({ lens: 'cvd', class: 'possible' })],
      },
    ]);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('says each class in words and shape, with the shortfall and its interval', () => {
    const text = buttons().map((button) => button.textContent.replaceAll(/\s+/g, ''));
    expect(text).toEqual([
      '▲▲Likelygap12WTE(4to21)',
      '▨Notassessable',
      '○Knownnone',
      '▲Possiblegap',
    ]);
    expect(buttons()[0]?.getAttribute('aria-label')).toBe(
      'Devon, Musculoskeletal: Likely gap, 12 WTE (4 to 21)',
    );
  });

  it('keeps not assessable, known none and not shown apart in the key', () => {
    const key = [...page.querySelectorAll('.key li')].map((item) =>
      item.textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(key).toEqual([
      '▲▲ Likely gap · 1',
      '▲ Possible gap · 1',
      '○ Known none · 1',
      '▨ Not assessable · 1',
    ]);
  });

  it('is one stop of the tab key, walked with arrows, Home and End', async () => {
    const [first, right, , last] = buttons();
    first?.focus();
    await press(first!, 'ArrowRight');
    expect(document.activeElement).toBe(right!);
    await press(right!, 'ArrowDown');
    expect(document.activeElement).toBe(last!);
    await press(last!, 'Home', true);
    expect(document.activeElement).toBe(first!);
    expect(page.querySelectorAll('button[tabindex="0"]').length).toBe(1);
  });

  it('opens a cell', () => {
    const opened: unknown[] = [];
    fixture.componentInstance.cellOpen.subscribe((place) => opened.push(place));
    buttons()[1]?.click();
    expect(opened).toEqual([{ code: 'a', lens: 'cvd' }]);
  });

  it('does not leave a cell blank where there is no answer at all', async () => {
    fixture.componentRef.setInput('rows', [{ code: 'a', name: 'Devon', cells: [cell({})] }]);
    await fixture.whenStable();
    expect(page.querySelectorAll('td')[1]?.textContent.trim()).toBe('no answer');
  });
});
