import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TextField } from './text-field.ts';

describe('TextField', () => {
  let fixture: ComponentFixture<TextField>;
  let page: HTMLElement;
  const field = () => page.querySelector('input')!;
  const described = () =>
    page
      .querySelector(`#${field().getAttribute('aria-describedby') ?? 'none'}`)
      ?.textContent.trim();

  beforeEach(async () => {
    fixture = TestBed.createComponent(TextField);
    fixture.componentRef.setInput('label', 'Document');
    fixture.componentRef.setInput('value', 'JSNA');
    fixture.componentRef.setInput('hint', 'Its title.');
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  it('is named by its label and described by its hint', () => {
    expect(field().labels?.[0]?.textContent).toBe('Document');
    expect(described()).toBe('Its title.');
    expect(field().hasAttribute('aria-invalid')).toBeFalse();
  });

  it('says what is wrong with it in place of the hint', async () => {
    fixture.componentRef.setInput('problem', 'Enter a title.');
    await fixture.whenStable();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(described()).toBe('! Enter a title.');
  });

  it('tells what was entered when it is left', () => {
    const told: string[] = [];
    fixture.componentInstance.changed.subscribe((text) => told.push(text));
    field().value = 'Plan';
    field().dispatchEvent(new Event('input'));
    expect(told).toEqual([]);
    field().dispatchEvent(new Event('change'));
    expect(told).toEqual(['Plan']);
  });
});
