import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { App } from './app.ts';
import { routes } from './app.routes.ts';
import { KeptEvents } from './store/kept/kept-events.ts';
import { KeptError } from './store/kept/kept-failure.ts';
import { commitOf, putExtract } from './store/kept/kept-fixture.ts';
import { SnapshotEvents } from './store/snapshot/snapshot-events.ts';
import { placesRead, stateAfter } from './store/state-fixture.ts';

@Component({ selector: 'app-any-page', template: '<h1>A page</h1><button>Press</button>' })
class AnyPage {}

describe('App', () => {
  let fixture: ComponentFixture<App>;
  let page: HTMLElement;
  let router: Router;

  const links = (): readonly HTMLAnchorElement[] => [
    ...page.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Pages"] a'),
  ];
  const main = (): HTMLElement => page.querySelector('main')!;
  const alerts = () => [...page.querySelectorAll('[role=alert]')].map((one) => one.textContent);
  const go = async (url: string): Promise<void> => {
    await router.navigateByUrl(url);
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: AnyPage }]),
        provideMockStore({ initialState: stateAfter([placesRead]) }),
      ],
    });
    fixture = TestBed.createComponent(App);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    router = TestBed.inject(Router);
    await go('/');
  });

  afterEach(() => {
    page.remove();
  });

  it('keeps the address it was opened with, however early another page is asked for', async () => {
    fixture.destroy();
    let open: () => void = () => undefined;
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        provideRouter([
          {
            path: 'slow',
            component: AnyPage,
            resolve: {
              all: () =>
                new Promise<void>((resolve) => {
                  open = resolve;
                }),
            },
          },
          { path: '**', component: AnyPage },
        ]),
        provideMockStore({ initialState: stateAfter([placesRead]) }),
      ],
    });
    fixture = TestBed.createComponent(App);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    router = TestBed.inject(Router);
    const first = router.navigateByUrl('/slow?level=region&tab=table');
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    links()
      .find((link) => link.textContent.trim() === 'Map')!
      .click();
    open();
    await first;
    await fixture.whenStable();
    expect(router.url).toBe('/map?level=region&tab=table');
  });

  it('names its pages by task, and says which one is open', async () => {
    await go('/gaps?lens=mental');
    expect(links().map((link) => link.textContent.trim())).toEqual([
      'Overview',
      'Map',
      'Compare',
      'Gaps',
      'Services',
      'Data',
      'Methods',
    ]);
    const here = links().filter((link) => link.getAttribute('aria-current') === 'page');
    expect(here.map((link) => link.textContent.trim())).toEqual(['Gaps']);
  });

  it('leads to pages that exist, each with a title', () => {
    const paths = routes.map(({ path }) => `/${path ?? ''}`);
    for (const link of links()) {
      expect(paths).toContain(new URL(link.href).pathname);
    }
    for (const { title } of routes) expect(title).toMatch(/· AHP Need Atlas$/);
  });

  it('takes what is being looked at along from page to page', async () => {
    await go('/map?lens=mental&place=E54000003');
    for (const link of links()) expect(link.href).toContain('lens=mental&place=E54000003');
  });

  it('moves the focus to a new page', async () => {
    links()[1]!.focus();
    await go('/map');
    expect(document.activeElement).toBe(main());
  });

  it('leaves the focus where it is on its first page, and when only the view changes', async () => {
    await go('/map');
    const button = page.querySelector<HTMLElement>('main button')!;
    button.focus();
    await go('/map?tab=table&place=E54000003#here');
    expect(document.activeElement).toBe(button);
    expect(document.activeElement).not.toBe(main());
  });

  it('moves the focus again on coming back', async () => {
    await go('/map');
    await go('/gaps');
    links()[1]!.focus();
    await go('/map');
    expect(document.activeElement).toBe(main());
  });

  it('has a way past the navigation, first of all', () => {
    const [skip] = page.querySelectorAll<HTMLAnchorElement>('a, button, input, select');
    expect(skip?.textContent).toContain('Skip');
    skip?.click();
    expect(document.activeElement).toBe(main());
  });

  it('has the scope bar on every page', () => {
    const bar = page.querySelector('section[aria-label="What you are looking at"]');
    expect(bar?.querySelectorAll('label').length).toBe(4);
  });

  it('raises no alarm while all is well', () => {
    expect(alerts()).toEqual([]);
  });

  it('says which figures cannot be read and why, and keeps the page', async () => {
    const store = TestBed.inject(MockStore);
    store.setState(
      stateAfter([
        placesRead,
        SnapshotEvents.figuresFailed({ id: 'depression', message: 'The file is damaged.' }),
        SnapshotEvents.figuresFailed({ id: 'diabetes', message: 'The file is missing.' }),
      ]),
    );
    store.refreshState();
    await fixture.whenStable();
    const [alarm] = alerts();
    expect(alarm).toContain('Depression: recorded by GPs');
    expect(alarm).toContain('The file is damaged.');
    expect(alarm).toContain('Diabetes: recorded by GPs');
    expect(page.querySelector('main h1')?.textContent).toBe('A page');
  });

  it('says that the places cannot be read and why', async () => {
    const store = TestBed.inject(MockStore);
    store.setState(stateAfter([SnapshotEvents.areasFailed({ message: 'The file is damaged.' })]));
    store.refreshState();
    await fixture.whenStable();
    expect(alerts().join()).toContain('places');
    expect(alerts().join()).toContain('The file is damaged.');
  });

  it('says that what was entered is not saved, why, and where to see to it', async () => {
    const store = TestBed.inject(MockStore);
    const { failure } = new KeptError('full');
    store.setState(
      stateAfter([
        placesRead,
        KeptEvents.committed({ commit: commitOf('Added', putExtract('a')) }),
        KeptEvents.savingFailed({ failure }),
      ]),
    );
    store.refreshState();
    await fixture.whenStable();
    expect(alerts().join()).toContain('What you entered is not saved.');
    expect(alerts().join()).toContain(failure.message);
    expect(page.querySelector('[role=alert] a')?.getAttribute('href')).toBe('/data#kept-title');
  });
});
