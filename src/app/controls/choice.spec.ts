import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Choice } from './choice.ts';

describe('Choice', () => {
  let fixture: ComponentFixture<Choice>;
  let page: HTMLElement;
  const list = (): HTMLSelectElement => page.querySelector('select')!;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Choice);
    fixture.componentRef.setInput('label', 'Indicator');
    fixture.componentRef.setInput('options', [
      { value: 'a', name: 'Depression', group: 'Burden' },
      { value: 'b', name: 'Suicide', group: 'Outcome' },
      { value: 'c', name: 'Diabetes', group: 'Burden' },
      { value: 'd', name: 'Deprivation' },
    ]);
    fixture.componentRef.setInput('value', 'b');
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  it('is a list with its own label, at the value it is given', () => {
    expect(list().labels[0]?.textContent).toBe('Indicator');
    expect(list().value).toBe('b');
  });

  it('gives every list its own id, so that labels do not cross', () => {
    const other = TestBed.createComponent(Choice);
    other.componentRef.setInput('label', 'Period');
    other.componentRef.setInput('options', []);
    other.componentRef.setInput('value', '');
    other.detectChanges();
    expect((other.nativeElement as HTMLElement).querySelector('select')?.id).not.toBe(list().id);
  });

  it('keeps options of a group together under its name, and those of none outside', () => {
    const groups = [...page.querySelectorAll('optgroup')].map(
      ({ label, children }) =>
        `${label}: ${[...children].map((one) => one.textContent.trim()).join()}`,
    );
    expect(groups).toEqual(['Burden: Depression,Diabetes', 'Outcome: Suicide']);
    expect(page.querySelector('select > option')?.textContent.trim()).toBe('Deprivation');
    expect(list().options.length).toBe(4);
  });

  it('tells what is chosen', () => {
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((value) => chosen.push(value));
    list().value = 'c';
    list().dispatchEvent(new Event('change'));
    expect(chosen).toEqual(['c']);
  });

  it('follows its value, also when the options change with it', async () => {
    fixture.componentRef.setInput('value', 'd');
    await fixture.whenStable();
    expect(list().value).toBe('d');
    fixture.componentRef.setInput('options', [
      { value: 'x', name: 'X' },
      { value: 'y', name: 'Y' },
    ]);
    fixture.componentRef.setInput('value', 'y');
    await fixture.whenStable();
    expect(list().value).toBe('y');
  });
});
