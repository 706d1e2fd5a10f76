import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Store } from '@ngrx/store';
import { makeKnownNone, makeService } from '../../domain/register-fixture.ts';
import { type KnownNone, type Service } from '../../domain/service.ts';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { KeptError } from '../../store/kept/kept-failure.ts';
import { registerProviders, registerRead } from '../../store/register/register-store-fixture.ts';
import { selectRegister } from '../../store/register/register.ts';
import { ImportPage } from './import-page.ts';
import { ImportEvents } from '../../store/register/import-feature.ts';
import { previewMerge } from '../../domain/register-merge.ts';
import { NonePage } from './none-page.ts';
import { RecordPage } from './record-page.ts';
import { ServicePage } from './service-page.ts';
import { ServicesPage } from './services-page.ts';

const MARKUP = '<img src=x onerror=alert(1)>=1+1';

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** `services` null: nothing was read yet. */
async function open(
  url: string,
  services: readonly Service[] | null = [],
  nones: readonly KnownNone[] = [],
) {
  TestBed.configureTestingModule({
    providers: [
      ...registerProviders(),
      provideRouter(
        [
          { path: 'services', component: ServicesPage },
          { path: 'services/new', component: ServicePage },
          { path: 'services/none/new', component: NonePage },
          { path: 'services/import', component: ImportPage },
          { path: 'services/:id', component: RecordPage },
          { path: '**', component: ServicesPage },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  const store: Store =
    services === null ? TestBed.inject<Store>(Store) : registerRead(services, nones);
  const harness = await RouterTestingHarness.create(url);
  const page = harness.fixture.nativeElement as HTMLElement;
  const settle = () => harness.fixture.whenStable();
  await settle();
  const press = async (name: string) => {
    const found = [...page.querySelectorAll('button')].find((one) => text(one) === name);
    if (found === undefined) throw new Error(`no button “${name}” among: ${text(page)}`);
    found.click();
    await settle();
  };
  const field = (label: string) => {
    const named = [...page.querySelectorAll('label')].find((one) => text(one) === label);
    if (named === undefined) throw new Error(`no field “${label}”`);
    return page.querySelector<HTMLInputElement | HTMLSelectElement>(`#${named.htmlFor}`)!;
  };
  const fill = async (label: string, value: string) => {
    const box = field(label);
    box.value = value;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('change'));
    await settle();
  };
  const register = () => {
    let now: ReturnType<typeof selectRegister> | undefined;
    store
      .select(selectRegister)
      .subscribe((value) => (now = value))
      .unsubscribe();
    return now!;
  };
  return { page, store, harness, settle, press, field, fill, register };
}

describe('The list of services', () => {
  it('says what to do first where nothing is recorded', async () => {
    const { page } = await open('/services');
    expect(text(page)).toContain('Nothing is recorded yet');
    expect(text(page)).toContain('Look around with a sample register');
  });

  it('says that it cannot be read, and tries again', async () => {
    const { page, store, settle, press } = await open('/services', null);
    expect(text(page)).toContain('Reading what is recorded…');
    store.dispatch(KeptEvents.readFailed({ failure: new KeptError('full').failure }));
    await settle();
    expect(text(page.querySelector('.failed'))).toContain('What is recorded cannot be read.');
    await press('Try again');
    expect(text(page)).toContain('Reading what is recorded…');
  });

  it('shows markup and formulas as text, marks what is overdue, and narrows by words', async () => {
    const { page, fill } = await open(
      '/services',
      [
        makeService({ name: MARKUP }),
        makeService({ id: 's2', name: 'Other', verified: { on: '2026-01-01', byRole: 'Lead' } }),
      ],
      [makeKnownNone()],
    );
    expect(page.querySelector('img')).toBeNull();
    expect(text(page)).toContain(MARKUP);
    expect(text(page)).toContain('3 records, 1 to be verified again');
    expect(text(page)).toContain('Known none in Birch');
    await fill('Words in name, provider, place or notes', 'birch');
    expect(page.querySelectorAll('tbody tr').length).toBe(1);
    await fill('Words in name, provider, place or notes', 'nowhere');
    expect(text(page)).toContain('No record fits');
  });

  it('keeps ten thousand services to leaves of fifty', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      makeService({ id: `s${i}`, name: `Service ${i}` }),
    );
    const { page, press } = await open('/services', many);
    expect(page.querySelectorAll('tbody tr').length).toBe(50);
    await press('Later records');
    expect(text(page)).toContain('Records 51 to 100 of 10000');
    expect(text(page.querySelector('tbody th'))).toBe('Service 50');
  });

  it('sets a field on the chosen ones, and removes them, each in one step that is undone', async () => {
    const { page, press, fill, settle, register } = await open('/services', [
      makeService(),
      makeService({ id: 's2' }),
    ]);
    const chooseAll = async () => {
      page.querySelector<HTMLInputElement>('thead input')!.click();
      await settle();
    };
    await chooseAll();
    await fill('Set on all of them', 'tier');
    await fill('Tier', 'targeted');
    await press('Set it on 2 records');
    expect(register().services.map(({ tier }) => tier)).toEqual(['targeted', 'targeted']);
    await chooseAll();
    await press('Remove…');
    expect(register().services.length).toBe(2);
    await press('Remove 2 records');
    expect(register().services).toEqual([]);
    await press('Undo: Removed 2 records');
    await press('Undo: Set tier of 2 records');
    expect(register().services.map(({ tier }) => tier)).toEqual([null, null]);
    await press('Do again: Set tier of 2 records');
    expect(register().services.map(({ tier }) => tier)).toEqual(['targeted', 'targeted']);
  });
});

describe('The form of a service', () => {
  it('says at each field what is missing, and leads there from the summary', async () => {
    const { page, press, field } = await open('/services/new');
    expect(text(page)).toContain('Personal data is not asked for');
    document.body.append(page);
    await press('Add the service');
    await new Promise((resolve) => setTimeout(resolve));
    const summary = page.querySelector('app-form-problems [role=alert]');
    expect(text(summary)).toContain('2 things are to be mended before this can be saved.');
    expect(document.activeElement).toBe(summary);
    await press('Service family');
    expect(document.activeElement).toBe(field('Service family'));
    page.remove();
  });

  it('names what may be recorded already while the name is typed', async () => {
    const { page, field, settle } = await open('/services/new', [makeService()]);
    const name = field('Name of service');
    name.value = 'Back to work';
    name.dispatchEvent(new Event('input'));
    await settle();
    expect(text(page.querySelector('.similar'))).toContain('Back to Work has the same name.');
  });

  it('keeps what was typed until it is saved, and then says what was done', async () => {
    const { page, harness, press, fill, field, register } = await open('/services/new');
    await fill('Name of service', MARKUP);
    await fill('Service family', 'occupational-health');
    await harness.navigateByUrl('/services');
    expect(text(page)).toContain(`Not saved yet: the new service “${MARKUP}”`);
    await harness.navigateByUrl('/services/new');
    expect(field('Name of service').value).toBe(MARKUP);
    await press('Add the service');
    expect(register().services.map(({ id, name }) => [id, name])).toEqual([['new-id', MARKUP]]);
    expect(text(page)).toContain(`Added “${MARKUP}”.`);
    expect(text(page)).not.toContain('Not saved yet');
  });

  it('shows what another tab changed, and takes it in beside what was typed', async () => {
    const { page, store, settle, press, fill, register } = await open('/services/s1', [
      makeService(),
    ]);
    await fill('Contact', 'the desk');
    const record = makeService({ notes: 'theirs' });
    const theirs = { id: 's1', revision: 2, savedAt: '2026-11-25T12:01:00.000Z' };
    const now = {
      records: [{ collection: 'services' as const, record: { ...theirs, record, history: [] } }],
      setAside: [],
      gone: [],
    };
    store.dispatch(KeptEvents.changedElsewhere({ now, whole: false }));
    await settle();
    expect(text(page)).toContain('Notes: blank → theirs');
    await press('Save the changes');
    expect(register().services[0]?.contact).toBe('');
    await press('Take these in, and keep what I typed');
    await press('Save the changes');
    expect(register().services).toEqual([makeService({ notes: 'theirs', contact: 'the desk' })]);
  });

  it('shows the history of a record', async () => {
    const { page, harness, fill, press } = await open('/services/s1', [makeService()]);
    await fill('Contact', 'the desk');
    await press('Save the changes');
    await harness.navigateByUrl('/services/s1');
    expect(text(page.querySelector('app-record-history'))).toContain(
      'Changed, 25 November 2026 Contact: blank → the desk',
    );
  });
});

describe('A known none', () => {
  it('begins with the family of the address, and asks when and by whom it was verified', async () => {
    const { page, press, field } = await open('/services/none/new?family=occupational-health');
    expect(field('Service family').value).toBe('occupational-health');
    await press('Record the known none');
    expect(text(page)).toContain('Choose the place where there is no such service.');
    expect(text(page)).toContain('Say when and in which role it was verified that there is none.');
  });
});

describe('The import of services', () => {
  it('shows issues by row and column and what would change, and takes nothing by itself', async () => {
    const { page, store, settle, register } = await open('/services/import', [makeService()]);
    const file = new File(['x'], 'mine.csv');
    store.dispatch(ImportEvents.fileChosen({ file }));
    const incoming = {
      services: [
        makeService({ name: MARKUP, verified: { on: '2026-11-01', byRole: 'AHP lead' } }),
        makeService({ id: 's2', name: 'Back to Work' }),
      ],
      knownNones: [],
    };
    const reading = {
      recordsInFile: 3,
      issues: [{ row: 4, column: 'Places served', message: 'There is no place “Nowhere”.' }],
      warnings: [],
      preview: previewMerge(register(), incoming, () => null),
    };
    store.dispatch(ImportEvents.read({ reading }));
    await settle();
    expect(text(page)).toContain('3 records in the file: 1 new, 1 changed, 0 the same as here.');
    const issue = page.querySelectorAll('app-import-issues tbody tr > *');
    expect([...issue].map(text)).toEqual(['4', 'Places served', 'There is no place “Nowhere”.']);
    expect(text(page)).toContain(`Name of service: Back to Work → ${MARKUP}`);
    expect(page.querySelector('img')).toBeNull();
    expect(text(page)).toContain('“Back to Work” has the same name and family.');
    expect(text(page)).toContain('Accept 2 records');
    page.querySelector<HTMLInputElement>('app-import-preview input')!.click();
    await settle();
    expect(text(page)).toContain('Accept 1 record');
    expect(register().services).toEqual([makeService()]);
  });
});
