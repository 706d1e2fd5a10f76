import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Area } from '../domain/area.ts';
import { PLACES, PLACES_KNOWN } from './place-fixture.ts';
import { PlacePicker } from './place-picker.ts';

describe('PlacePicker', () => {
  let fixture: ComponentFixture<PlacePicker>;
  let page: HTMLElement;
  let picked: Area[];
  let cleared: number;

  const box = (): HTMLInputElement => page.querySelector<HTMLInputElement>('[role=combobox]')!;
  const options = (): readonly HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>('[role=option]'),
  ];
  const named = () => options().map((option) => option.textContent.replaceAll(/\s+/g, ' ').trim());
  const type = async (text: string): Promise<void> => {
    box().focus();
    box().value = text;
    box().dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
    // The list forgets its active option once more in a later turn.
    await new Promise((done) => setTimeout(done, 20));
    await fixture.whenStable();
  };
  const press = async (key: string, keyCode: number): Promise<void> => {
    box().dispatchEvent(
      new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true }),
    );
    await fixture.whenStable();
  };
  const leave = async (): Promise<void> => {
    box().blur();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(PlacePicker);
    fixture.componentRef.setInput('geography', PLACES_KNOWN);
    fixture.componentRef.setInput('place', null);
    picked = [];
    cleared = 0;
    fixture.componentInstance.picked.subscribe((area) => picked.push(area));
    fixture.componentInstance.cleared.subscribe(() => (cleared += 1));
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('is a combobox with its own label', () => {
    expect(page.querySelector('label')?.htmlFor).toBe(box().id);
    expect(box().labels?.[0]?.textContent).toBe('Place');
  });

  it('finds a place by part of its name, and says what each is and when it ended or began', async () => {
    await type('leeds');
    expect(named()).toEqual([
      'Leeds upper-tier local authority, E08000035',
      'Leeds lower-tier local authority, E08000035',
      'New Leeds integrated care board, QNL, from 1 April 2026',
      'Old Leeds integrated care board, QOL, until 31 March 2026',
    ]);
  });

  it('finds a place by its NHS code', async () => {
    await type('qol');
    expect(named().length).toBe(1);
    expect(named()[0]).toContain('Old Leeds');
  });

  it('picks with arrow and Enter', async () => {
    await type('hartle');
    await press('ArrowDown', 40);
    await press('Enter', 13);
    expect(picked).toEqual([PLACES[4]!]);
  });

  it('picks with a press of the mouse, which does not take the focus from the box', async () => {
    await type('hartle');
    const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    options()[0]!.dispatchEvent(pressed);
    // What a browser does after a press that nobody keeps from moving the focus.
    if (!pressed.defaultPrevented) await leave();
    options()[0]?.click();
    await fixture.whenStable();
    expect(picked).toEqual([PLACES[4]!]);
  });

  it('tells apart the two councils of one code', async () => {
    await type('leeds');
    options()[1]!.click();
    expect(picked.map(({ level }) => level)).toEqual(['ltla']);
  });

  it('says aloud that nothing fits, and does not before a word is typed', async () => {
    await type('x');
    expect(page.querySelector('[role=status]')).toBeNull();
    await type('xyz');
    expect(page.querySelector('[role=status]')?.textContent).toContain('No place fits “xyz”');
    expect(options()).toEqual([]);
  });

  it('does not say that nothing fits while the places are not read yet', async () => {
    fixture.componentRef.setInput('geography', null);
    await type('leeds');
    expect(page.querySelector('[role=status]')).toBeNull();
  });

  it('shows the chosen place, and puts it back when left with half a name', async () => {
    fixture.componentRef.setInput('place', PLACES[4]!);
    await fixture.whenStable();
    expect(box().value).toBe('Hartlepool');
    await type('har');
    await leave();
    expect(box().value).toBe('Hartlepool');
    expect(picked).toEqual([]);
    expect(cleared).toBe(0);
  });

  it('clears the place when it is left empty, and only where there was one', async () => {
    fixture.componentRef.setInput('place', PLACES[4]!);
    await type('');
    await leave();
    expect(cleared).toBe(1);
    fixture.componentRef.setInput('place', null);
    await type('');
    await leave();
    expect(cleared).toBe(1);
  });

  it('follows a place that is chosen elsewhere', async () => {
    await type('har');
    fixture.componentRef.setInput('place', PLACES[2]!);
    await fixture.whenStable();
    expect(box().value).toBe('Leeds');
  });
});
