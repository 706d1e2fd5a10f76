import { TestBed } from '@angular/core/testing';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { Navigation } from '#app/store/selection/navigation.ts';
import { SnapshotEvents } from '#app/store/snapshot/snapshot-events.ts';
import { lookedAt, placesRead, stateAfter } from '#app/store/state-fixture.ts';
import { TODAY } from '#app/store/today.ts';
import { manifestOf } from '#app/store/view-models/snapshot-fixture.ts';
import { SinceLink } from './since-link.ts';

describe('the notice of what changed since a link was made', () => {
  const navigation = jasmine.createSpyObj<Pick<Navigation, 'change'>>(['change']);
  const state = (page: string, edition: string) =>
    stateAfter([
      lookedAt(page, { made: '2026-10-05.aaaaaaaaaa' }),
      placesRead,
      SnapshotEvents.manifestAnswered({ manifest: manifestOf({ edition }) }),
    ]);

  async function shown(page: string, edition = 'aaaaaaaaaa') {
    navigation.change.calls.reset();
    TestBed.configureTestingModule({
      providers: [
        provideMockStore({ initialState: state(page, edition) }),
        { provide: Navigation, useValue: navigation },
        { provide: TODAY, useValue: '2026-11-25' },
      ],
    });
    const fixture = TestBed.createComponent(SinceLink);
    await fixture.whenStable();
    return { fixture, host: fixture.nativeElement as HTMLElement };
  }

  it('is a named part of the page, and said aloud', async () => {
    const { host } = await shown('map');
    expect(host.querySelector('section')?.getAttribute('aria-label')).toBe(
      'Changes since this link was made',
    );
    expect(host.querySelector('[role=status]')?.textContent).toBe(
      'Nothing that this page shows has changed since this link was made on 5 October 2026.',
    );
    expect(host.querySelector('details')).toBeNull();
  });

  it('says what cannot be told', async () => {
    const { host } = await shown('map', 'bbbbbbbbbb');
    expect(host.textContent).toContain('cannot be told here');
    expect(host.textContent).toContain('does not know the figures that the link was made with');
  });

  it('is silent, and no part of the page, where the page shows no figures', async () => {
    const { host, fixture } = await shown('data');
    expect(host.textContent.trim()).toBe('');
    expect(host.querySelector('section')?.hasAttribute('aria-label')).toBeFalse();
    TestBed.inject(MockStore).setState(state('map', 'aaaaaaaaaa'));
    await fixture.whenStable();
    expect(host.querySelector('[role=status]')?.textContent).toContain('Nothing');
  });

  it('is dismissed by taking the date out of the address', async () => {
    const { host } = await shown('map');
    host.querySelector('button')?.click();
    expect(navigation.change).toHaveBeenCalledOnceWith({ made: null });
  });
});
