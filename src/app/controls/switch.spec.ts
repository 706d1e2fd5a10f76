import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Switch } from './switch.ts';

describe('Switch', () => {
  let fixture: ComponentFixture<Switch>;
  let page: HTMLElement;
  const radio = (name: string): HTMLInputElement =>
    [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
      ({ labels }) => labels?.[0]?.textContent.trim() === name,
    )!;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Switch);
    fixture.componentRef.setInput('label', 'Drawn as');
    fixture.componentRef.setInput('options', [
      { value: 'hexagons', name: 'Hexagons' },
      { value: 'geography', name: 'Geography' },
    ]);
    fixture.componentRef.setInput('value', 'hexagons');
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('is a named group of radio buttons of which one is on', () => {
    expect(page.querySelector('fieldset > legend')?.textContent).toBe('Drawn as');
    expect(radio('Hexagons').checked).toBeTrue();
    expect(radio('Geography').checked).toBeFalse();
    expect(radio('Hexagons').name).toBe(radio('Geography').name);
  });

  it('does not share its buttons with another switch', async () => {
    const { name: own } = radio('Hexagons');
    const other = TestBed.createComponent(Switch);
    for (const [name, value] of Object.entries({
      label: 'Other',
      options: [{ value: 'hexagons', name: 'Hexagons' }],
      value: 'hexagons',
    })) {
      other.componentRef.setInput(name, value);
    }
    await other.whenStable();
    const button = (other.nativeElement as HTMLElement).querySelector('input');
    expect(button?.name).not.toBe(own);
  });

  it('tells what is chosen, and follows its value', async () => {
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((value) => chosen.push(value));
    radio('Geography').click();
    expect(chosen).toEqual(['geography']);
    fixture.componentRef.setInput('value', 'geography');
    await fixture.whenStable();
    expect(radio('Geography').checked).toBeTrue();
    expect(radio('Hexagons').checked).toBeFalse();
    expect(radio('Geography').closest('label')?.classList).toContain('on');
  });
});
