import { type Directory, directoryOf } from './directory.ts';
import { placeNesting } from './place-nesting.ts';
import { CARD_PANELS, CARD_SIZES, pocketCard } from './pocket-card.ts';
import { ASHBY, makeService, REGISTER_GEOGRAPHY } from './register-fixture.ts';
import { sampleRegister } from './sample-register.ts';
import { SAMPLE_DISTRICTS, withSamplePlaces } from './sample-places.ts';
import { blankService, type Service } from './service.ts';
import { DOORS } from './service-lists.ts';

const nesting = placeNesting(withSamplePlaces(REGISTER_GEOGRAPHY));
const TODAY = '2026-11-22';
const open = (...doors: readonly (keyof Service['doors'])[]): Service['doors'] => ({
  ...blankService('x').doors,
  ...Object.fromEntries(doors.map((door) => [door, 'yes' as const])),
});
const directory = (services: readonly Service[]): Directory =>
  directoryOf({ services, knownNones: [] }, ASHBY, nesting, TODAY);
const services = (count: number, change: (i: number) => Partial<Service>) =>
  Array.from({ length: count }, (_, i) =>
    makeService({ id: `s${i}`, name: `Service ${i}`, doors: open('self'), ...change(i) }),
  );
const card = (all: readonly Service[], size?: (typeof CARD_SIZES)['large']) =>
  pocketCard(directory(all), 'Ashby', '22 November 2026', size);

describe('the pocket card', () => {
  it('cuts no text: names and contacts of 200 characters stand on it whole', () => {
    const name = 'Long name '.repeat(20).trim();
    const contact = 'x'.repeat(200);
    const [panel] = card(services(1, () => ({ name, contact }))).panels;
    expect(panel?.lines[0]).toEqual({ id: 's0', name, reach: contact, mark: null });
  });

  it('counts what does not fit: every service of a door is shown once or counted', () => {
    for (const size of Object.values(CARD_SIZES)) {
      for (const count of [1, 7, 60, 500]) {
        const { panels } = pocketCard(
          directory(services(count, (i) => ({ contact: 'c'.repeat(i % 200) }))),
          'Ashby',
          TODAY,
          size,
        );
        const shown = panels.flatMap(({ lines }) => lines.map(({ id }) => id));
        const more = panels.reduce((sum, panel) => sum + panel.more, 0);
        expect(shown.length + more)
          .withContext(`${count}`)
          .toBe(count);
        expect(new Set(shown).size).toBe(shown.length);
      }
    }
  });

  it('puts verified services first', () => {
    const late = { on: '2026-01-01', byRole: 'lead' };
    const all = services(30, (i) => (i === 29 ? {} : { verified: late }));
    const { panels, summary } = card(all);
    expect(panels[0]?.lines[0]?.id).toBe('s29');
    expect(panels[0]?.lines[1]?.mark).toBe('not verified for 6 months');
    expect(summary).toBe(
      '30 services recorded on 22 November 2026. 29 not verified for 6 months: check first. Others may exist.',
    );
  });

  it('gives panels to spare to the doors that leave out most, never more than there are', () => {
    const busy = services(80, (i) => ({ doors: i < 70 ? open('gp') : open('self') }));
    const titles = card(busy).panels.map(({ title }) => title);
    expect(titles[0]).toBe('Self-referral');
    expect(titles).toContain('Through a GP (continued)');
    expect(titles.length).toBe(CARD_PANELS);
    const everywhere = services(400, (i) => ({ doors: i === 0 ? open() : open(...DOORS) }));
    expect(card(everywhere).panels.length).toBe(CARD_PANELS);
    expect(card(services(1, () => ({}))).panels.length).toBe(1);
  });

  it('leaves a way to refer that is too long to the directory, and says where none is recorded', () => {
    const reach = (change: Partial<Service>) =>
      card(services(1, () => change)).panels[0]?.lines[0]?.reach;
    expect(reach({ howToRefer: 'a'.repeat(4000) })).toBe('see the full directory');
    expect(reach({})).toBe('no contact recorded: ask the provider');
    expect(reach({ link: 'https://example.org/', howToRefer: 'a form' })).toBe(
      'https://example.org/',
    );
  });

  it('ends where one service is larger than any panel: it is counted', () => {
    const huge = services(3, (i) => (i === 1 ? { name: 'W'.repeat(9000) } : {}));
    const { panels } = card(huge);
    expect(panels.map(({ more }) => more)).toEqual([1]);
    expect(panels[0]?.lines.map(({ id }) => id)).toEqual(['s0', 's2']);
  });

  it('says through which doors nothing is recorded', () => {
    expect(
      card(services(1, () => ({ doors: open('self', 'gp', 'hospital', 'school') }))).emptyDoors,
    )
      // Silence is not “there is none”.
      .toBe('Nothing is recorded under: through an employer, through a jobcentre.');
    expect(card(services(1, () => ({ doors: open(...DOORS) }))).emptyDoors).toBeNull();
  });

  it('says that samples are not real', () => {
    const found = directoryOf(sampleRegister(TODAY), SAMPLE_DISTRICTS.quillbay, nesting, TODAY);
    expect(pocketCard(found, 'Quillbay', TODAY).sampleNotice).toContain('not real');
    expect(card(services(1, () => ({}))).sampleNotice).toBeNull();
  });
});
