import { TestBed } from '@angular/core/testing';
import { failed, IDLE, type Loadable, loaded, LOADING } from '#app/store/loadable.ts';
import { NotYet } from './not-yet.ts';

describe('NotYet', () => {
  async function shown(of: Loadable<unknown> | null, urgent = false): Promise<Element | null> {
    const fixture = TestBed.createComponent(NotYet);
    fixture.componentRef.setInput('of', of);
    fixture.componentRef.setInput('urgent', urgent);
    fixture.componentRef.setInput('waiting', 'Reading the ages…');
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).firstElementChild;
  }

  it('says that it is on its way, as a status', async () => {
    for (const state of [LOADING, IDLE, null]) {
      const words = await shown(state);
      expect(words?.textContent).toBe('Reading the ages…');
      expect(words?.getAttribute('role')).toBe('status');
    }
  });

  it('says why there is none, as an alert only where the page needs it', async () => {
    const words = await shown(failed('The file is damaged.'));
    expect(words?.textContent.trim()).toBe('The file is damaged.');
    expect(words?.hasAttribute('role')).toBeFalse();
    expect((await shown(failed('damaged'), true))?.getAttribute('role')).toBe('alert');
  });

  it('is gone once it is there', async () => {
    expect(await shown(loaded(0))).toBeNull();
  });
});
