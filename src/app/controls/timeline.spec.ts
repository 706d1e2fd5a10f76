import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Timeline } from './timeline.ts';

const PERIODS = [
  { id: 'a', label: '2021/22', breakBefore: '' },
  { id: 'b', label: '2022/23', breakBefore: 'the survey was reweighted' },
  { id: 'c', label: '2023/24', breakBefore: '' },
];

describe('Timeline', () => {
  let fixture: ComponentFixture<Timeline>;
  let page: HTMLElement;
  let chosen: string[];

  const slider = (): HTMLInputElement => page.querySelector('input')!;
  const button = (name: string): HTMLButtonElement =>
    page.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Timeline);
    fixture.componentRef.setInput('periods', PERIODS);
    fixture.componentRef.setInput('value', 'b');
    chosen = [];
    fixture.componentInstance.chosen.subscribe((id) => chosen.push(id));
    page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  it('says the period in view, and that it follows a break', () => {
    expect(page.querySelector('output')?.textContent).toBe('2022/23');
    expect(slider().getAttribute('aria-valuetext')).toBe('2022/23, first after a break');
  });

  it('says why there is a break, and marks it once', () => {
    expect(page.querySelector('.break')?.textContent).toBe(
      'Break before 2022/23: the survey was reweighted.',
    );
    expect(page.querySelectorAll('.broken').length).toBe(1);
  });

  it('tells the page of a period the slider or a button comes to', () => {
    slider().value = '0';
    slider().dispatchEvent(new Event('input'));
    button('Later period').click();
    expect(chosen).toEqual(['a', 'c']);
  });

  it('stops at the ends', async () => {
    fixture.componentRef.setInput('value', 'c');
    await fixture.whenStable();
    expect(button('Later period').disabled).toBeTrue();
    expect(button('Earlier period').disabled).toBeFalse();
  });
});
