import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeView } from '../exports/chart-view-fixture.ts';
import { ChartFigure, type ChartTab } from './chart-figure.ts';

@Component({
  imports: [ChartFigure],
  template: `
    <app-chart-figure [view]="view" [headingLevel]="3" [(tab)]="tab">
      <p id="drawn">The chart itself</p>
    </app-chart-figure>
  `,
})
class Page {
  readonly view = makeView();
  readonly tab = signal<ChartTab>('chart');
}

describe('ChartFigure', () => {
  let fixture: ComponentFixture<Page>;
  let page: HTMLElement;

  const tab = (name: string): HTMLElement =>
    [...page.querySelectorAll<HTMLElement>('[role=tab]')].find(
      (one) => one.textContent.trim() === name,
    )!;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  it('says the finding as a heading, then measure, period and population, then source and method', () => {
    expect(page.querySelector('h3')?.textContent).toBe(fixture.componentInstance.view.title);
    expect(page.querySelector('.subtitle')?.textContent).toContain('2023');
    expect(page.querySelector('footer')?.textContent).toContain('Open Government Licence');
    expect(page.querySelector('footer')?.textContent).toContain('95% interval');
  });

  it('shows the table of the same rows in the other tab, and tells the page', async () => {
    expect(page.querySelector('#drawn')?.closest('[hidden]')).toBeNull();
    tab('Table').click();
    await fixture.whenStable();
    expect(fixture.componentInstance.tab()).toBe('table');
    expect(page.querySelector('#drawn')?.closest('[hidden]')).not.toBeNull();
    expect(page.querySelectorAll('tbody tr').length).toBe(4);
  });

  it('goes from tab to tab with the arrow keys', async () => {
    tab('Chart').focus();
    tab('Chart').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await fixture.whenStable();
    expect(document.activeElement).toBe(tab('Table'));
    expect(tab('Table').getAttribute('aria-selected')).toBe('true');
  });

  it('hands over a CSV named after the finding, without leaving the page', () => {
    const click = spyOn(HTMLAnchorElement.prototype, 'click');
    const url = spyOn(URL, 'createObjectURL').and.callThrough();
    page.querySelector<HTMLButtonElement>('.csv')?.click();
    expect(click).toHaveBeenCalledTimes(1);
    const link = click.calls.mostRecent().object as HTMLAnchorElement;
    expect(link.download).toMatch(/^bad-backs-.*\.csv$/);
    expect(url.calls.mostRecent().args[0]).toEqual(jasmine.any(Blob));
  });
});
