import { TestBed } from '@angular/core/testing';
import { BivariateLegend, TWO_WAY_WORDS } from './bivariate-legend.ts';

describe('BivariateLegend', () => {
  it('names each of the nine classes by need and provision', () => {
    expect(TWO_WAY_WORDS.length).toBe(9);
    expect(TWO_WAY_WORDS[6]).toBe('higher need, less provision');
    expect(TWO_WAY_WORDS[2]).toBe('lower need, more provision');
  });

  it('puts higher need at the top, with words on both sides and the count in each class', () => {
    const fixture = TestBed.createComponent(BivariateLegend);
    fixture.componentRef.setInput('counts', [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    fixture.componentRef.setInput('missing', 2);
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const first = page.querySelector('button')!;
    expect(first.getAttribute('aria-label')).toBe('higher need, less provision: 7 areas');
    expect(first.style.background).toBe('var(--atlas-two-way-3-1)');
    expect(page.querySelector('.axis')?.textContent).toContain('more provision');
    expect(page.querySelector('p')?.textContent).toContain('2 areas');
    first.click();
    expect(fixture.componentInstance.picked()).toBe(6);
  });
});
