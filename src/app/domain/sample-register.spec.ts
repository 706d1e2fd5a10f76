import { checkKnownNone } from './check-known-none.ts';
import { checkService } from './check-service.ts';
import { directoryOf } from './directory.ts';
import { placeNesting } from './place-nesting.ts';
import { pocketCard } from './pocket-card.ts';
import { makeService, REGISTER_GEOGRAPHY } from './register-fixture.ts';
import { SAMPLE_AREAS, SAMPLE_BOARD, withSamplePlaces } from './sample-places.ts';
import { hasSamples, sampleRegister, withoutSamples, withSamples } from './sample-register.ts';
import { overdueRecords } from './verification.ts';

const TODAY = '2026-11-22';

describe('the sample register', () => {
  const sample = sampleRegister(TODAY);

  it('holds only records that would be taken, without a warning', () => {
    for (const service of sample.services) {
      expect(checkService(service, { today: TODAY })).toEqual({
        kind: 'fits',
        record: service,
        warnings: [],
      });
    }
    for (const none of sample.knownNones) {
      expect(checkKnownNone(none, { today: TODAY })).toEqual({
        kind: 'fits',
        record: none,
        warnings: [],
      });
    }
  });

  it('marks every record and every place as a sample', () => {
    for (const { id, name } of sample.services) {
      expect([id.startsWith('sample-'), name.startsWith('Sample:')]).toEqual([true, true]);
    }
    for (const { id, notes } of sample.knownNones) {
      expect([id.startsWith('sample-'), notes.startsWith('Sample:')]).toEqual([true, true]);
    }
    for (const { code, shortName } of SAMPLE_AREAS) {
      expect([/^E\d/.test(code), shortName.startsWith('Sample:')]).toEqual([false, true]);
    }
  });

  it('is loaded once and taken away without a trace', () => {
    const own = { services: [makeService()], knownNones: [] };
    const loaded = withSamples(withSamples(own, TODAY), TODAY);
    expect(loaded.services.length).toBe(1 + sample.services.length);
    expect([hasSamples(loaded), hasSamples(withoutSamples(loaded))]).toEqual([true, false]);
    expect(withoutSamples(loaded)).toEqual(own);
  });

  it('has something overdue and something never verified to look at', () => {
    expect(overdueRecords(sample, TODAY).map(({ state }) => state)).toEqual(['never', 'overdue']);
  });

  it('has a directory and a card that say they are samples', () => {
    const nesting = placeNesting(withSamplePlaces(REGISTER_GEOGRAPHY));
    const directory = directoryOf(sample, SAMPLE_BOARD, nesting, TODAY);
    expect(directory.services).toBe(sample.services.length);
    expect(pocketCard(directory, 'Merrow Vale', TODAY).sampleNotice).toContain('not real');
  });

  it('adds its places to a geography once', () => {
    const once = withSamplePlaces(REGISTER_GEOGRAPHY);
    expect(withSamplePlaces(once)).toBe(once);
    expect(once.areas.length).toBe(REGISTER_GEOGRAPHY.areas.length + SAMPLE_AREAS.length);
  });
});
