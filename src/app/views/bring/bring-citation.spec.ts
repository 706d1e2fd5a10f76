import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { TODAY } from '../../store/today.ts';
import { BringCitation } from './bring-citation.ts';

describe('BringCitation', () => {
  async function open() {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(bringFeature),
        { provide: TODAY, useValue: '2026-11-25' },
      ],
    });
    const fixture = TestBed.createComponent(BringCitation);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const enter = async (at: number, words: string) => {
      const field = page.querySelectorAll('input')[at]!;
      field.value = words;
      field.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    };
    const problems = () =>
      [...page.querySelectorAll('.problem')].map((problem) => problem.textContent.trim());
    return { fixture, enter, problems, store: TestBed.inject<Store>(Store) };
  }

  it('finds no fault with a form that nobody has touched', async () => {
    const { problems } = await open();
    expect(problems()).toEqual([]);
  });

  it('says of each field that was left what is to be put right', async () => {
    const { enter, problems } = await open();
    await enter(0, ' ');
    await enter(2, 'example');
    expect(problems()).toEqual([
      '! Enter the title of the document.',
      '! Enter a web address that starts with https://.',
    ]);
    await enter(0, 'JSNA');
    await enter(2, 'https://example.org/');
    expect(problems()).toEqual([]);
  });

  it('says that a date lies in the future', async () => {
    const { fixture, problems, store } = await open();
    store.dispatch(BringEvents.citationChanged({ change: { date: '2026-11-26' } }));
    await fixture.whenStable();
    expect(problems()).toEqual(['! The date lies in the future.']);
  });
});
