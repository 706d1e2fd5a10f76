import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { failed, loaded } from '../../store/loadable.ts';
import { SnapshotEvents } from '../../store/snapshot/snapshot-events.ts';
import { TODAY } from '../../store/today.ts';
import {
  manifestOf,
  snapshotFile,
  snapshotIndicator,
  stateOf,
} from '../../store/view-models/snapshot-fixture.ts';
import { DataPage } from './data-page.ts';

async function open(change: Parameters<typeof stateOf>[0] = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideMockStore({ initialState: stateOf(change) }),
      { provide: TODAY, useValue: '2026-11-22' },
    ],
  });
  const fixture = TestBed.createComponent(DataPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, page, store: TestBed.inject(MockStore) };
}

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

function section(page: HTMLElement, title: string): HTMLElement {
  const found = [...page.querySelectorAll<HTMLElement>('section')].find(
    (element) => text(element.querySelector('h2')) === title,
  );
  if (found === undefined) throw new Error(`no section “${title}”`);
  return found;
}

const TWO = manifestOf({
  indicators: [
    snapshotIndicator(),
    snapshotIndicator({ id: 'long-term-sick-share-of-inactive', withdrawn: true }),
    snapshotIndicator({ id: 'primary-care-ahps' }),
  ],
  files: [snapshotFile({ issues: { 'obsolete-code': 30 } }), snapshotFile({ path: 'b.csv' })],
});

describe('DataPage', () => {
  it('says in one sentence what is bundled, from when, and that no network is needed', async () => {
    const { page } = await open({ manifest: loaded(TWO) });
    expect(text(page.querySelector('h1'))).toBe('Data');
    expect(text(page)).toContain('3 indicators from 3 sources');
    expect(text(page)).toContain('31 December 2023 (2 years old: check for newer figures)');
    expect(text(page)).toContain('No network is needed');
  });

  it('links a source to its publisher without a referrer, with licence and caveats', async () => {
    const { page } = await open();
    const row = [...section(page, 'Sources').querySelectorAll('tbody tr')].find((tr) =>
      text(tr).startsWith('Health Index'),
    );
    expect(row?.querySelector('a')?.getAttribute('rel')).toBe('noreferrer');
    expect(row?.querySelector('a')?.href).toContain('https://www.ons.gov.uk/');
    expect(text(row)).toContain('Open Government Licence v3.0');
    expect(text(row?.querySelector('details'))).toContain('An index score');
  });

  it('opens the map of an indicator at its best level', async () => {
    const { page } = await open();
    const link = section(page, 'Indicators').querySelector('tbody a');
    expect(link?.getAttribute('href')).toBe('/map?indicator=inactivity-rate&level=icb');
  });

  it('says withdrawn in words', async () => {
    const { page } = await open({ manifest: loaded(TWO) });
    expect(text(section(page, 'Indicators'))).toContain('Withdrawn by its publisher');
  });

  it('narrows the indicators by words and by use, and says how many are left', async () => {
    const { fixture, page } = await open({ manifest: loaded(TWO) });
    const indicators = section(page, 'Indicators');
    const words = indicators.querySelector<HTMLInputElement>('input[type=search]')!;
    words.value = 'inactive';
    words.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(text(indicators.querySelector('[role=status]'))).toBe('2 of 3 indicators');
    const [use] = indicators.querySelectorAll('select');
    use!.value = 'need';
    use!.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(text(indicators.querySelector('[role=status]'))).toBe('1 of 3 indicators');
  });

  it('offers a way back where nothing fits', async () => {
    const { fixture, page } = await open();
    const indicators = section(page, 'Indicators');
    const words = indicators.querySelector<HTMLInputElement>('input[type=search]')!;
    words.value = 'zebra';
    words.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(text(indicators)).toContain('No indicator fits');
    indicators.querySelector('button')?.click();
    await fixture.whenStable();
    expect(indicators.querySelectorAll('tbody tr').length).toBe(1);
  });

  it('asks for the issues when a list is first opened, and only then', async () => {
    const { page, store } = await open({ manifest: loaded(TWO) });
    const dispatch = spyOn(store, 'dispatch');
    const details = section(page, 'Files read, and what was found in them').querySelector(
      'details',
    )!;
    expect(text(details)).toContain('30 area codes since replaced.');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    expect(dispatch).toHaveBeenCalledWith(SnapshotEvents.issuesAsked());
  });

  it('shows the first issues with row, column and message, and says of how many', async () => {
    const issue = { row: 1278, column: 'areacd', code: 'obsolete-code', message: 'Barnsley moved' };
    const { page, store } = await open({
      manifest: loaded(TWO),
      issues: loaded({ 'ons-local-statistics/employment-rate.csv': [issue] }),
    });
    const dispatch = spyOn(store, 'dispatch');
    const details = section(page, 'Files read, and what was found in them').querySelector(
      'details',
    )!;
    expect(text(details)).toContain('The first 1 of 30');
    expect(text(details.querySelector('tbody tr'))).toBe('1,278areacdBarnsley moved');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('says unknown is not out, and counts the two apart', async () => {
    const { page } = await open();
    const programmes = section(page, 'Work and health programmes');
    expect(text(programmes)).toContain('Unknown is not out');
    expect(text(programmes)).toContain('Connect to Work');
    const [first] = programmes.querySelectorAll('dl > div');
    expect(text(first)).toBe('take part1');
  });

  it('says which indicator cannot be read, and that the others work', async () => {
    const { page } = await open({ tables: { 'inactivity-rate': failed('damaged') } });
    expect(text(page)).toContain('Figures of 1 indicator cannot be read now.');
    expect(text(page)).toContain('Every other indicator still works.');
    expect(text(section(page, 'Indicators'))).toContain('Cannot be read now');
  });

  it('still shows sources and terms when the list of figures cannot be read', async () => {
    const { page } = await open({ manifest: failed('The bundled file is missing.') });
    expect(text(page.querySelector('[role=alert]'))).toContain('The bundled file is missing.');
    expect(section(page, 'Sources').querySelectorAll('tbody tr').length).toBeGreaterThan(10);
    expect(text(section(page, 'Sources'))).toContain('not known');
  });
});
