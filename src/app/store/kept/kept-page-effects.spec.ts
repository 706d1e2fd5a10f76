import { Actions } from '@ngrx/effects';
import { firstValueFrom, of } from 'rxjs';
import { exportText } from '#data-adapters/kept/export-file.ts';
import { makeExtract } from '#data-adapters/kept/record-fixture.ts';
import { NOON } from './kept-fixture.ts';
import { askProtection, measureRoom, readChosenFile } from './kept-page-effects.ts';
import { KeptPageEvents, keptPageFeature } from './kept-page-feature.ts';
import { KeptStorage } from './kept-storage.ts';

const after = (...events: Parameters<typeof keptPageFeature.reducer>[1][]) =>
  events.reduce(keptPageFeature.reducer, keptPageFeature.reducer(undefined, { type: 'start' }));

describe('a file that a person chose to restore', () => {
  const read = (file: File) =>
    firstValueFrom(readChosenFile(new Actions(of(KeptPageEvents.fileChosen({ file })))));

  it('is read, and changes nothing by that', async () => {
    const record = makeExtract('a');
    const text = exportText([{ collection: 'extracts', id: 'a', record }], NOON);
    const event = await read(new File([text], 'mine.json'));
    const content = {
      exportedAt: NOON,
      records: [{ collection: 'extracts' as const, record: { ...record, revision: null } }],
      setAside: [],
    };
    expect(event).toEqual(KeptPageEvents.fileRead({ name: 'mine.json', content }));
    expect(after(event).file).toEqual({ status: 'loaded', value: { name: 'mine.json', content } });
    expect(after(event, KeptPageEvents.restoreCancelled()).file.status).toBe('idle');
  });

  it('is refused with a sentence where it is something else, too large, or cannot be read', async () => {
    const message = async (file: File) => {
      const event = await read(file);
      return event.type === KeptPageEvents.fileRefused.type && 'message' in event
        ? event.message
        : '';
    };
    expect(await message(new File(['{}'], 'other.json'))).toContain(
      'other.json is not a file that',
    );
    const large = new File([''], 'large.json');
    Object.defineProperty(large, 'size', { value: 65 * 1024 * 1024 });
    expect(await message(large)).toContain('larger than 64 MB');
    const gone = new File(['{}'], 'gone.json');
    gone.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotFoundError'));
    expect(await message(gone)).toBe('gone.json cannot be read: choose it again, or a copy of it.');
  });
});

describe('the room for what is kept', () => {
  const storage = new KeptStorage();

  it('is measured when the page is opened, never asked for protection by that', async () => {
    const persist = spyOn(navigator.storage, 'persist').and.resolveTo(true);
    spyOn(navigator.storage, 'estimate').and.resolveTo({ usage: 5, quota: 10 });
    spyOn(navigator.storage, 'persisted').and.resolveTo(false);
    const event = await firstValueFrom(
      measureRoom(new Actions(of(KeptPageEvents.opened())), storage),
    );
    const room = { used: 5, allowed: 10, protection: 'not-protected' } as const;
    expect(event).toEqual(KeptPageEvents.roomMeasured({ room }));
    expect(persist).not.toHaveBeenCalled();
  });

  it('is protected where the browser agrees once it is asked, and says so where it does not', async () => {
    const persist = spyOn(navigator.storage, 'persist');
    const ask = () =>
      firstValueFrom(askProtection(new Actions(of(KeptPageEvents.protectionAsked())), storage));
    persist.and.resolveTo(true);
    expect(await ask()).toEqual(KeptPageEvents.protectionAnswered({ protection: 'protected' }));
    persist.and.resolveTo(false);
    const refused = await ask();
    expect(refused).toEqual(KeptPageEvents.protectionAnswered({ protection: 'refused' }));
    const room = { used: 1, allowed: 2, protection: 'not-protected' } as const;
    expect(after(refused, KeptPageEvents.roomMeasured({ room })).room).toEqual({
      ...room,
      protection: 'refused',
    });
  });

  it('is unknown where the browser does not say', async () => {
    spyOn(navigator.storage, 'estimate').and.rejectWith(new TypeError('no'));
    spyOn(navigator.storage, 'persisted').and.rejectWith(new TypeError('no'));
    expect(await storage.room()).toEqual({ used: null, allowed: null, protection: 'unknown' });
  });
});
