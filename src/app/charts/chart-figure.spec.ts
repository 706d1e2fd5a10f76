import { Component, Injectable, type Provider, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { makeView } from '../exports/chart-view-fixture.ts';
import { CardLinks } from './card-links.ts';
import { CardMemory, type CardShown } from './card-memory.ts';
import { CardStars, type StarredNow } from './card-stars.ts';
import { ChartFigure, type ChartTab } from './chart-figure.ts';
import { offerImage } from './chart-images.ts';

@Component({
  selector: 'app-drawn',
  template: '<p id="drawn">The chart itself</p>',
})
class Drawn {
  constructor() {
    offerImage(() => ({
      width: 400,
      height: 100,
      svg: '<rect id="mark" width="9" height="9" fill="var(--atlas-need-3)"/>',
    }));
  }
}

@Component({
  imports: [ChartFigure, Drawn],
  template: `
    <app-chart-figure cardId="back-pain" [view]="view" [headingLevel]="3" [(tab)]="tab">
      <app-drawn />
    </app-chart-figure>
  `,
})
class Page {
  readonly view = makeView();
  readonly tab = signal<ChartTab>('chart');
}

@Injectable()
class Memory extends CardMemory {
  readonly cards = signal<Readonly<Record<string, CardShown>>>({});
  override of(card: string): CardShown {
    return this.cards()[card] ?? { tab: 'chart', sort: null };
  }
  override change(card: string, change: Partial<CardShown>): void {
    this.cards.update((cards) => ({ ...cards, [card]: { ...this.of(card), ...change } }));
  }
}

@Injectable()
class Stars extends CardStars {
  readonly starred = signal<readonly StarredNow[]>([]);
  override has({ title }: StarredNow): boolean {
    return this.starred().some((one) => one.title === title);
  }
  override set(card: StarredNow, isStarred: boolean): void {
    this.starred.set(isStarred ? [card] : []);
  }
}

@Injectable()
class Links extends CardLinks {
  override to(card: string): string {
    return `https://atlas.example/?made=2026-11-25#${card}`;
  }
}

describe('ChartFigure', () => {
  let fixture: ComponentFixture<Page>;
  let page: HTMLElement;

  const tab = (name: string): HTMLElement =>
    [...page.querySelectorAll<HTMLElement>('[role=tab]')].find(
      (one) => one.textContent.trim() === name,
    )!;

  const button = (name: string): HTMLButtonElement =>
    [...page.querySelectorAll('button')].find((one) => one.textContent.includes(name))!;
  const said = (): string => page.querySelector('.said')!.textContent.trim();
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let wait = 0; wait < 200 && !isSo(); wait += 1) {
      await new Promise((done) => setTimeout(done, 25));
      await fixture.whenStable();
    }
  };

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

  it('changes between chart and table with T, but not while someone types', async () => {
    const pressT = (target: Element): boolean =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: 't', bubbles: true, cancelable: true }),
      );
    pressT(page.querySelector('#drawn')!);
    await fixture.whenStable();
    expect(fixture.componentInstance.tab()).toBe('table');
    expect(document.activeElement).toBe(tab('Table'));
    const field = document.createElement('input');
    page.querySelector('app-chart-figure')!.append(field);
    pressT(field);
    await fixture.whenStable();
    expect(fixture.componentInstance.tab()).toBe('table');
  });

  it('saves the drawings inside it with title, source and date, in colours of their own', async () => {
    const url = spyOn(URL, 'createObjectURL').and.callThrough();
    const click = spyOn(HTMLAnchorElement.prototype, 'click');
    button('SVG').click();
    await until(() => click.calls.count() > 0);
    const blob = url.calls.mostRecent().args[0] as Blob;
    const drawn = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    const words = [...drawn.querySelectorAll('text')].map((one) => one.textContent).join(' ');
    expect(words).toContain(fixture.componentInstance.view.title);
    expect(words).toContain('Open Government Licence v3.0');
    expect(words).toContain(String(new Date().getFullYear()));
    expect(drawn.querySelector('#mark')?.getAttribute('fill')).toMatch(/^rgb\(/);
    expect((click.calls.mostRecent().object as HTMLAnchorElement).download).toMatch(/\.svg$/);
    await until(() => said() !== '');
    expect(said()).toBe('The image was saved as SVG.');
  });

  it('saves a picture of the same drawing', async () => {
    const url = spyOn(URL, 'createObjectURL').and.callThrough();
    const click = spyOn(HTMLAnchorElement.prototype, 'click');
    button('PNG').click();
    await until(() => click.calls.count() > 0);
    const blob = url.calls.mostRecent().args[0] as Blob;
    const picture = await createImageBitmap(blob);
    expect(blob.type).toBe('image/png');
    expect(picture.width).toBeGreaterThan(900);
  });

  it('copies a link that ends in the card’s own name', async () => {
    const write = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    button('Copy link').click();
    await until(() => said() !== '');
    expect(write.calls.mostRecent().args[0]).toMatch(/#back-pain$/);
    expect(said()).toBe('The link to this card was copied.');
  });

  it('gives the link to copy by hand where the browser refuses', async () => {
    spyOn(navigator.clipboard, 'writeText').and.rejectWith(new Error('no'));
    button('Copy link').click();
    await until(() => page.querySelector('.said input') !== null);
    expect(page.querySelector<HTMLInputElement>('.said input')?.value).toMatch(/#back-pain$/);
  });

  const withProviders = async (...providers: Provider[]): Promise<void> => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers });
    page.remove();
    fixture = TestBed.createComponent(Page);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  };

  it('has no star where cards are not kept', () => {
    expect(page.querySelector('.star')).toBeNull();
  });

  it('keeps a card for the briefing under its name with what it says, or no longer', async () => {
    await withProviders({ provide: CardStars, useClass: Stars });
    const stars = TestBed.inject(CardStars) as Stars;
    const { title, subtitle, sourceLine } = fixture.componentInstance.view;
    expect(button('Star').textContent.replace(/\s+/g, ' ').trim()).toBe('☆ Star for the briefing');
    expect(button('Star').getAttribute('aria-pressed')).toBe('false');
    button('Star').click();
    await fixture.whenStable();
    expect(stars.starred()).toEqual([{ card: 'back-pain', title, subtitle, sourceLine }]);
    expect(button('Star').getAttribute('aria-pressed')).toBe('true');
    expect(said()).toBe('Starred for the briefing: the list is on the Overview.');
    button('Star').click();
    await fixture.whenStable();
    expect(stars.starred()).toEqual([]);
    expect(button('Star').getAttribute('aria-pressed')).toBe('false');
  });

  it('copies the link that the app writes, where it writes them', async () => {
    await withProviders({ provide: CardLinks, useClass: Links });
    const write = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    button('Copy link').click();
    await until(() => said() !== '');
    expect(write.calls.mostRecent().args[0]).toBe(
      'https://atlas.example/?made=2026-11-25#back-pain',
    );
  });

  it('stands as the page remembers it by its id, where the page remembers', async () => {
    await withProviders({ provide: CardMemory, useClass: Memory });
    const memory = TestBed.inject(CardMemory) as Memory;
    tab('Table').click();
    await fixture.whenStable();
    expect(memory.of('back-pain').tab).toBe('table');
    expect(page.querySelector('table')).not.toBeNull();
    expect(fixture.componentInstance.tab()).toBe('chart');
    memory.cards.set({});
    await fixture.whenStable();
    expect(page.querySelector('table')).toBeNull();
  });
});
