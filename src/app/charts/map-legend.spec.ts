import { TestBed } from '@angular/core/testing';
import { makeView } from '../exports/chart-view-fixture.ts';
import { MapLegend } from './map-legend.ts';

describe('MapLegend', () => {
  function items(): readonly string[] {
    const fixture = TestBed.createComponent(MapLegend);
    fixture.componentRef.setInput('view', makeView());
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    return [...page.querySelectorAll('li, p')].map((item) =>
      item.textContent.replaceAll(/\s+/g, ' ').trim(),
    );
  }

  it('says each class in words with its count, and marks the comparator’s', () => {
    expect(items().slice(0, 3)).toEqual([
      'under 9% 1 area',
      '9 to 11% 1 area ◆ England',
      '11% and over 1 area',
    ]);
  });

  it('counts the areas without a figure apart', () => {
    expect(items()[3]).toBe('No figure: 1 area');
  });

  it('gives the comparator’s figure', () => {
    expect(items()[4]).toBe('◆ England: 10.4% (10.4 to 10.5)');
  });
});
