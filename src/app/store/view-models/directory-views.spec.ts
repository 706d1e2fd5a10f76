import { blankService, type Service } from '#app/domain/service.ts';
import { makeKnownNone, makeService } from '#app/domain/register-fixture.ts';
import { sampleRegister } from '#app/domain/sample-register.ts';
import { type Selection } from '#app/domain/selection.ts';
import { registerRead } from '../register/register-read-fixture.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { selectAreaRegister } from './directory-area-view.ts';
import { selectCardView } from './directory-card-view.ts';
import { entryView } from './directory-entry-words.ts';
import { selectMapServices } from './directory-map-view.ts';
import { selectDirectoryChoices } from './directory-places.ts';
import { selectDirectory, selectDirectoryView } from './directory-view.ts';

const TODAY = '2026-11-22';
const ASHSHIRE = { code: 'E10000001', level: 'utla', share: null } as const;
const CEDAR = { code: 'E54000003', level: 'icb', share: null } as const;
const AT_ASHSHIRE = { place: 'E10000001', level: 'utla' } as const;
const self: Service['doors'] = { ...blankService('x').doors, self: 'yes' };
const service = (id: string, change: Partial<Service> = {}) =>
  makeService({ id, name: `Service ${id}`, doors: self, places: [ASHSHIRE], ...change });

const state = (
  services: readonly Service[],
  at: Partial<Selection> = {},
  nones: Parameters<typeof registerRead>[1] = [],
) => stateAfter([placesRead, lookedAt('services', at), registerRead(services, nones)]);

describe('the directory in the words of its page', () => {
  it('waits for places and for what is kept, and says which cannot be read', () => {
    const look = selectDirectory(TODAY);
    expect(look(stateAfter([placesRead])).kind).toBe('reading');
    expect(look(stateAfter([registerRead([])])).kind).toBe('reading');
    const failed = stateAfter([SnapshotEvents.areasFailed({ message: 'damaged' })]);
    expect(look(failed).kind).toBe('failed');
  });

  it('asks for a place where none is chosen or the code is none, and offers those recorded', () => {
    const look = selectDirectory(TODAY);
    expect(look(state([]))).toEqual({ kind: 'choose', unknown: null });
    expect(look(state([], { place: 'E99' }))).toEqual({ kind: 'choose', unknown: 'E99' });
    const some = state([service('a'), service('b', { places: [ASHSHIRE, CEDAR] })]);
    expect(selectDirectoryChoices(some).map(({ name, hint }) => [name, hint])).toEqual([
      ['Ashshire', 'upper-tier local authority, 2 services'],
      ['Cedar', 'integrated care board, 1 service'],
    ]);
  });

  it('counts services once, and says how many are not verified and that others may exist', () => {
    const late = service('late', { verified: { on: '2026-01-01', byRole: 'lead' } });
    const view = selectDirectoryView(TODAY)(state([service('a'), late], AT_ASHSHIRE));
    expect(view?.counted).toBe(
      '2 services recorded on 22 November 2026, 1 of them not verified within 6 months.',
    );
    expect(view?.runningTitle).toBe('Directory of services: Ashshire · 22 November 2026');
    expect(view?.doors.map(({ id, count }) => [id, count])).toEqual([['door-self', '2 services']]);
  });

  it('shows sample places while the sample register is there, marked on every sheet', () => {
    const { services } = sampleRegister(TODAY);
    const at = { place: 'SAMPLE013', level: 'ltla' } as const;
    const view = selectDirectoryView(TODAY)(state(services, at));
    expect(view?.hasSamples).toBeTrue();
    expect(view?.runningTitle).toMatch(/^SAMPLE, NOT REAL SERVICES · .*Quillbay/);
    expect(selectDirectory(TODAY)(state([service('a')], at)).kind).toBe('choose');
  });
});

describe('an entry of the directory', () => {
  const entry = (change: Partial<Service>) => {
    const shown = selectDirectory(TODAY)(state([service('a', change)], AT_ASHSHIRE));
    if (shown.kind !== 'shown') throw new Error(shown.kind);
    return entryView(shown.directory.doors[0]!.entries[0]!);
  };

  it('tells what is recorded, and names what is not', () => {
    const view = entry({ howToRefer: 'By telephone', medianWaitWeeks: 0 });
    expect(view.facts).toEqual([
      { name: 'How to refer', text: 'By telephone' },
      { name: 'Median wait', text: '0 weeks' },
    ]);
    expect(view.missing).toBe('provider, for whom, contact, link');
    expect(view.verified).toBe('Verified on 1 October 2026, by AHP lead');
  });

  it('opens addresses of the web alone; any other stays text', () => {
    expect(entry({ link: 'https://example.org/a' }).link).toBe('https://example.org/a');
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'https://user@example.org/']) {
      const view = entry({ link });
      expect(view.link).toBeNull();
      expect(view.facts).toContain({ name: 'Link', text: link });
    }
  });

  it('marks what was not verified lately with the last time, and funding that ends', () => {
    const view = entry({
      verified: { on: '2026-01-01', byRole: '' },
      fundingEnds: '2026-11-01',
    });
    expect(view.mark).toBe('Not verified for 6 months: last on 1 January 2026');
    expect(view.verified).toBeNull();
    expect(view.funding).toBe('Funding ended on 1 November 2026: ask whether it still runs');
    expect(entry({ fundingEnds: '2026-12-31' }).funding).toBe('Funding ends on 31 December 2026');
    expect(entry({ fundingEnds: '2030-01-01' }).funding).toBeNull();
    expect(entry({ verified: null }).mark).toBe('Never verified');
  });
});

describe('the pocket card as it folds', () => {
  it('has three panels outside after the cover and four inside, doors first and notes after', () => {
    const view = selectCardView(TODAY, 'normal')(state([service('a')], AT_ASHSHIRE));
    const panels = [...view!.outside, ...view!.inside];
    expect(panels.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(panels.map(({ panel }) => panel?.title ?? null)).toEqual([
      'Self-referral',
      ...[null, null, null, null, null, null],
    ]);
    expect(view!.contents).toEqual([{ title: 'Self-referral', panel: 2 }]);
  });

  it('leaves out more in large print, and counts it', () => {
    const all = Array.from({ length: 60 }, (_, i) => service(`s${i}`));
    const of = (size: 'normal' | 'large') =>
      selectCardView(TODAY, size)(state(all, AT_ASHSHIRE))!.leftOut;
    expect(of('normal')).toBe(0);
    expect(of('large')).toBeGreaterThan(0);
  });
});

describe('services recorded at a place', () => {
  const look = (services: readonly Service[], nones: Parameters<typeof registerRead>[1] = []) =>
    selectAreaRegister(TODAY)(state(services, AT_ASHSHIRE, nones))!;
  const none = makeKnownNone({ place: ASHSHIRE, family: 'occupational-health' });

  it('tells recorded, known none and not recorded apart, a row for each family', () => {
    const { families, params } = look([service('a')], [none]);
    expect(families.length).toBe(8);
    expect(families.slice(0, 3).map(({ state: one }) => one)).toEqual([
      'recorded',
      'known-none',
      'not-recorded',
    ]);
    expect(families[1]?.knownNone?.words).toBe('verified on 1 October 2026, by AHP lead');
    expect(params).toEqual({ place: 'E10000001', level: 'utla' });
  });

  it('tells verification, grade and what is not stated of the share', () => {
    const wide = service('wide', {
      places: [{ code: 'E92000001', level: 'england', share: null }],
      quality: null,
      verified: null,
    });
    const [row] = look([wide, service('own')]).families;
    const words = Object.fromEntries(row!.services.map((one) => [one.id, one.words]));
    expect(words['own']).toBe('verified on 1 October 2026, by AHP lead; grade A');
    expect(words['wide']).toBe(
      'never verified; no grade; how much of it this place gets is not recorded',
    );
  });

  it('shows a known none beside a service, for one of them is wrong', () => {
    const one = makeKnownNone({ place: ASHSHIRE });
    const [row] = look([service('a')], [one]).families;
    expect(row?.state).toBe('recorded');
    expect(row?.knownNone).not.toBeNull();
  });

  it('counts what is too much to list', () => {
    const [row] = look(Array.from({ length: 20 }, (_, i) => service(`s${i}`))).families;
    expect([row?.services.length, row?.more]).toEqual([12, 8]);
  });
});

describe('services by place on the map', () => {
  const look = (services: readonly Service[], at: Partial<Selection>) =>
    selectMapServices(TODAY)(state(services, at));

  it('counts the services of each place of the level, and places with none recorded', () => {
    const view = look([service('a'), service('b', { verified: null })], AT_ASHSHIRE);
    expect(
      view?.rows.map(({ name, services, unverified, isChosen }) => [
        name,
        services,
        unverified,
        isChosen,
      ]),
    ).toEqual([['Ashshire', 2, 1, true]]);
    expect(view?.remark).toBe(
      '1 of 2 upper-tier local authorities have none recorded, which does not mean that they have none.',
    );
    expect(view?.chosen?.services.map(({ id, mark }) => [id, mark])).toEqual([
      ['a', null],
      ['b', 'never verified'],
    ]);
  });

  it('lists services without a place under the places', () => {
    const view = look([service('a', { places: [] })], { level: 'utla' });
    expect(view?.rows).toEqual([]);
    expect(view?.unplaced?.services.map(({ id }) => id)).toEqual(['a']);
    expect(view?.chosen).toBeNull();
  });

  it('keeps fictional places out of the count of real ones', () => {
    const view = look(sampleRegister(TODAY).services, { level: 'ltla' });
    expect(view?.rows.map(({ name }) => name)).toContain('Sample: Quillbay');
    expect(view?.remark).toMatch(/^3 of 3 /);
    expect(view?.hasSamples).toBeTrue();
  });

  it('is nothing while nothing is recorded', () => {
    expect(look([], AT_ASHSHIRE)).toBeNull();
  });
});
