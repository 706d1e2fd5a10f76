import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore, Store } from '@ngrx/store';
import { CardStars, type StarredNow } from '#app/charts/card-stars.ts';
import { KeptEvents } from '#app/store/kept/kept-events.ts';
import { keptFeature } from '#app/store/kept/kept-feature.ts';
import { liveFeature } from '#app/store/live/live-feature.ts';
import { NOW } from '#app/store/now.ts';
import { selectionFeature } from '#app/store/selection/selection-feature.ts';
import { snapshotFeature } from '#app/store/snapshot/snapshot-feature.ts';
import { selectStarred } from '#app/store/starred/starred.ts';
import { STARS_ARE_KEPT } from './card-stars.ts';
import { StarredList } from './starred-list.ts';

const card = (title: string): StarredNow => ({
  card: 'heat',
  title,
  subtitle: 'Rates of 2023',
  sourceLine: 'Source: OHID',
});

describe('the list of starred cards', () => {
  let fixture: ComponentFixture<StarredList>;
  let page: HTMLElement;
  let stars: CardStars;

  const titles = () => [...page.querySelectorAll('li a')].map((link) => link.textContent);
  const button = (name: string) =>
    [...page.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    )!;
  const press = async (name: string) => {
    button(name).focus();
    button(name).click();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore({
          [selectionFeature.name]: selectionFeature.reducer,
          [snapshotFeature.name]: snapshotFeature.reducer,
          [liveFeature.name]: liveFeature.reducer,
          [keptFeature.name]: keptFeature.reducer,
        }),
        { provide: NOW, useValue: () => '2026-11-25T12:00:00.000Z' },
        STARS_ARE_KEPT,
      ],
    });
    stars = TestBed.inject(CardStars);
    fixture = TestBed.createComponent(StarredList);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => {
    page.remove();
  });

  async function starThree(): Promise<void> {
    for (const title of ['A', 'B', 'C']) stars.set(card(title), true);
    await fixture.whenStable();
  }

  it('is not there while nothing is starred', () => {
    expect(page.querySelector('section')).toBeNull();
  });

  it('says of each card what it said, whence and when, with a link that shows it again', async () => {
    await starThree();
    expect(titles()).toEqual(['A', 'B', 'C']);
    const [first] = page.querySelectorAll('li');
    expect(first?.textContent).toContain('Rates of 2023');
    expect(first?.textContent).toContain('Source: OHID');
    expect(first?.textContent).toContain('Starred on 25 November 2026');
    expect(first?.querySelector('a')?.getAttribute('href')).toBe('/#heat');
    expect(stars.has(card('A'))).toBeTrue();
    expect(stars.has(card('D'))).toBeFalse();
  });

  it('is put in another order from the keyboard: the focus stays with the card, and its place is said', async () => {
    await starThree();
    await press('Move up: C');
    expect(titles()).toEqual(['A', 'C', 'B']);
    expect(document.activeElement).toBe(button('Move up: C'));
    expect(page.querySelector('[role=status]')?.textContent).toBe('“C” is now 2 of 3.');
    await press('Move up: C');
    expect(titles()).toEqual(['C', 'A', 'B']);
    // At the top there is no way up: the focus is on the way down.
    expect(button('Move up: C').disabled).toBeTrue();
    expect(document.activeElement).toBe(button('Move down: C'));
  });

  it('loses a card that is unstarred, and brings it back with undo, the last one too', async () => {
    stars.set(card('A'), true);
    await fixture.whenStable();
    await press('Unstar: A');
    expect(titles()).toEqual([]);
    expect(stars.has(card('A'))).toBeFalse();
    expect(document.activeElement).toBe(page.querySelector('h2'));
    await press('Undo: Unstarred “A”');
    expect(titles()).toEqual(['A']);
  });

  it('follows what another tab did', async () => {
    await starThree();
    const [first] = TestBed.inject(Store).selectSignal(selectStarred)();
    TestBed.inject(Store).dispatch(
      KeptEvents.committed({
        commit: {
          title: 'elsewhere',
          changes: [
            { kind: 'remove', collection: 'starred', id: first!.id, expected: first!.revision },
          ],
        },
      }),
    );
    await fixture.whenStable();
    expect(titles()).toEqual(['B', 'C']);
  });
});
