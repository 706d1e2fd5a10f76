import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { NotFoundPage } from './not-found-page.ts';

describe('NotFoundPage', () => {
  it('says that there is no such page, and leads to one that is', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(NotFoundPage);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelector('h1')?.textContent).toContain('no such page');
    expect(new URL(page.querySelector('a')!.href).pathname).toBe('/');
  });
});
