import { TestBed } from '@angular/core/testing';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { KeptError, type KeptFailure } from '../../store/kept/kept-failure.ts';
import {
  commitOf,
  keptAfter,
  keptWith,
  makeExtract,
  NOON,
  putExtract,
} from '../../store/kept/kept-fixture.ts';
import { KeptPageEvents, keptPageFeature } from '../../store/kept/kept-page-feature.ts';
import { type KeptState } from '../../store/kept/kept-state.ts';
import { type Protection } from '../../store/kept/kept-storage.ts';
import { failed, LOADING } from '../../store/loadable.ts';
import { NOW } from '../../store/now.ts';
import { DataKept } from './data-kept.ts';

type PageState = ReturnType<typeof keptPageFeature.reducer>;

async function open(kept: KeptState, change: Partial<PageState> = {}) {
  const keptPage = { ...keptPageFeature.reducer(undefined, { type: 'start' }), ...change };
  TestBed.configureTestingModule({
    providers: [
      provideMockStore({ initialState: { kept, keptPage } }),
      { provide: NOW, useValue: () => NOON },
    ],
  });
  const store = TestBed.inject(MockStore);
  const dispatch = spyOn(store, 'dispatch');
  const fixture = TestBed.createComponent(DataKept);
  const page = fixture.nativeElement as HTMLElement;
  page.dataset['spec'] = '';
  document.body.append(page);
  await fixture.whenStable();
  const button = (name: string) => {
    const found = [...page.querySelectorAll('button')].find((one) => text(one) === name);
    if (found === undefined) throw new Error(`no button “${name}”`);
    return found;
  };
  const press = async (name: string) => {
    button(name).click();
    await fixture.whenStable();
  };
  return { page, store, dispatch, fixture, button, press };
}

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const alerts = (page: HTMLElement) => [...page.querySelectorAll('[role=alert]')].map(text);
const added = keptAfter(
  [KeptEvents.committed({ commit: commitOf('Added B', putExtract('b')) })],
  keptWith(makeExtract('a')),
);
const failing = (kind: KeptFailure['kind'], from = added) =>
  keptAfter([KeptEvents.savingFailed({ failure: new KeptError(kind).failure })], from);

describe('Your data', () => {
  afterEach(() => {
    // Focus is only given to what is in the document.
    document.querySelector('#kept-title')?.closest('[data-spec]')?.remove();
  });

  it('says where it is, and while it is read, that it is', async () => {
    const { page, dispatch } = await open(keptAfter([]));
    expect(text(page)).toContain('stays in this browser on this device. It is sent nowhere');
    expect(text(page.querySelector('[role=status]'))).toBe('Reading what is kept in this browser…');
    expect(dispatch).toHaveBeenCalledOnceWith(KeptPageEvents.opened());
  });

  it('says that nothing is kept where nothing is, and has nothing to export then', async () => {
    const { page, button } = await open(keptWith());
    expect(text(page.querySelector('.empty'))).toContain('Nothing of yours is kept here yet');
    expect([button('Export everything').disabled, button('Remove everything…').disabled]).toEqual([
      true,
      true,
    ]);
    expect(page.querySelector('table')).toBeNull();
  });

  it('lists each kind with its number and day', async () => {
    const { page } = await open(added);
    expect([...page.querySelectorAll('tbody tr > *')].map(text)).toEqual([
      '2 local extracts',
      '25 November 2026',
      'yes',
    ]);
  });

  it('says how many changes are not saved, why, and offers to try again or to export', async () => {
    const { page, dispatch, press } = await open(failing('full'));
    expect(alerts(page)).toEqual([
      jasmine.stringMatching(/^1 change is not saved\. .* no room left .* Try again/),
    ]);
    await press('Try again');
    expect(dispatch).toHaveBeenCalledWith(KeptEvents.retried());
    const save = spyOn(HTMLAnchorElement.prototype, 'click');
    await press('Export what you see');
    expect((save.calls.first().object as HTMLAnchorElement).download).toBe(
      'ahp-need-atlas-2026-11-25.json',
    );
  });

  it('offers the newer version where that is what is needed', async () => {
    const { page, button } = await open(failing('newer'));
    expect(alerts(page)[0]).toContain('belongs to a newer version of the atlas');
    expect(button('Reload the page')).toBeTruthy();
  });

  it('leaves the choice between two versions to the person', async () => {
    const refused = keptAfter(
      [
        KeptEvents.savingBegun({ upTo: 1 }),
        KeptEvents.refused({
          now: {
            records: [{ collection: 'extracts', record: makeExtract('b', { title: 'Theirs' }) }],
            setAside: [],
            gone: [],
          },
        }),
      ],
      added,
    );
    const { page, dispatch, press } = await open(refused);
    expect(alerts(page)[0]).toContain('“Added B” is not saved: Extract b was changed or removed');
    await press('Save mine over it');
    await press('Leave it as it is now');
    expect(dispatch.calls.allArgs().slice(1)).toEqual([
      [KeptEvents.conflictSettled({ sequence: 1, keep: 'mine' })],
      [KeptEvents.conflictSettled({ sequence: 1, keep: 'theirs' })],
    ]);
  });

  it('says what another tab changed, and what cannot be undone or read', async () => {
    const { page, dispatch, press } = await open({
      ...keptWith(),
      changedElsewhere: true,
      refusal: '“Edited A” cannot be undone: it was changed elsewhere since.',
      setAside: [
        { collection: 'poems', id: 'p', revision: 3, reason: 'it is odd', raw: { title: 'Ode' } },
      ],
    });
    expect(text(page)).toContain('Another tab changed what is kept.');
    expect(alerts(page)[0]).toContain('“Edited A” cannot be undone');
    expect(text(page)).toContain('1 record cannot be read, and so is set aside');
    expect(text(page)).toContain('Ode: it is odd.');
    await press('Remove for good: Ode');
    expect(dispatch.calls.mostRecent().args[0]).toEqual(
      KeptEvents.committed({
        commit: {
          title: 'Removed “Ode”, which could not be read',
          changes: [{ kind: 'remove', collection: 'poems', id: 'p', expected: 3 }],
        },
      }),
    );
  });

  it('removes everything only once it was confirmed', async () => {
    const { page, dispatch, press } = await open(added);
    await press('Remove everything…');
    const question = page.querySelector('[aria-labelledby=removal-title]');
    expect(document.activeElement).toBe(question);
    expect(text(question)).toContain('Only an export brings it back');
    await press('Keep everything');
    expect(dispatch).toHaveBeenCalledTimes(1);
    expect(text(document.activeElement)).toBe('Remove everything…');
    await press('Remove everything…');
    await press('Remove everything');
    expect(dispatch).toHaveBeenCalledWith(KeptEvents.removalConfirmed());
  });

  it('undoes by name', async () => {
    const { dispatch, press } = await open(added);
    await press('Undo: Added B');
    expect(dispatch).toHaveBeenCalledWith(KeptEvents.undone());
  });

  for (const [protection, words, asks] of [
    ['protected', 'Protected: the browser does not remove it', false],
    ['not-protected', 'Not protected: the browser may remove it', true],
    ['refused', 'the browser declined', true],
    ['unknown', 'does not say whether it may remove it', false],
  ] satisfies readonly [Protection, string, boolean][]) {
    it(`says in words that it is ${protection}`, async () => {
      const { page } = await open(added, { room: { used: 5000, allowed: null, protection } });
      expect(text(page)).toContain('The atlas takes 5.0 kB,');
      expect(text(page)).toContain(words);
      expect(text(page).includes('Ask the browser to protect it')).toBe(asks);
    });
  }

  it('shows what a file would change before it does, the newer ones here kept unless told', async () => {
    const content = {
      exportedAt: '2026-11-20T12:00:00.000Z',
      records: ['a', 'new'].map((id) => ({
        collection: 'extracts' as const,
        record: makeExtract(id, { title: `File’s ${id}`, revision: null }),
      })),
      setAside: [],
    };
    const file = { status: 'loaded' as const, value: { name: 'mine.json', content } };
    const { page, dispatch, press, fixture } = await open(added, { file });
    const panel = page.querySelector('[aria-labelledby=restore-title]');
    expect(document.activeElement).toBe(panel);
    expect([...panel!.querySelectorAll('summary')].map(text)).toEqual([
      'Added: 1',
      'Changed here after the file was made: 1',
    ]);
    const restored = () => {
      const [event] = dispatch.calls.mostRecent().args as readonly unknown[];
      const { commit } = event as ReturnType<typeof KeptPageEvents.restoreConfirmed>;
      return commit?.changes.map(({ id }) => id);
    };
    await press('Restore');
    expect(restored()).toEqual(['new']);
    page.querySelector<HTMLInputElement>('input[value=file]')!.click();
    await fixture.whenStable();
    await press('Restore');
    expect(restored()).toEqual(['new', 'a']);
    await press('Cancel');
    expect(dispatch.calls.mostRecent().args[0]).toEqual(KeptPageEvents.restoreCancelled());
  });

  it('says that a file is read, and why one was refused', async () => {
    const { page, store, fixture } = await open(added, { file: LOADING });
    expect(text(page)).toContain('Reading the file…');
    const keptPage = { room: null, file: failed('x.json is a PDF document; expected another.') };
    store.setState({ kept: added, keptPage });
    await fixture.whenStable();
    expect(alerts(page)).toEqual([
      'Nothing was restored. x.json is a PDF document; expected another.Understood',
    ]);
  });

  it('hands a chosen file on, and can be given the same one again', async () => {
    const { page, dispatch } = await open(added);
    const input = page.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    const file = new File(['{}'], 'mine.json');
    files.items.add(file);
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    expect(dispatch.calls.mostRecent().args[0]).toEqual(
      KeptPageEvents.fileChosen({ file: jasmine.any(File) as never }),
    );
    expect(input.files.length).toBe(0);
  });
});
