import { TestBed } from '@angular/core/testing';
import { Navigation } from '#app/store/selection/navigation.ts';
import { PageLink } from './page-link.ts';

const LINK = 'https://atlas.example/gaps?made=2026-11-25.1a2b3c4d5e';

describe('the link to a page', () => {
  async function pressed() {
    TestBed.configureTestingModule({
      providers: [{ provide: Navigation, useValue: { link: () => LINK } }],
    });
    const fixture = TestBed.createComponent(PageLink);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    host.querySelector('button')?.click();
    // The clipboard answers in its own time.
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
    return host;
  }

  it('is copied as the address writes it, and that is said', async () => {
    const write = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const host = await pressed();
    expect(write).toHaveBeenCalledOnceWith(LINK);
    expect(host.querySelector('[role=status]')?.textContent).toMatch(/^Copied/);
    expect(host.querySelector('input')).toBeNull();
  });

  it('is given to copy by hand where the browser refuses', async () => {
    spyOn(navigator.clipboard, 'writeText').and.rejectWith(new Error('no'));
    const host = await pressed();
    expect(host.querySelector('input')?.value).toBe(LINK);
    expect(host.querySelector('input')?.getAttribute('aria-label')).toBe('Link to this page');
  });
});
