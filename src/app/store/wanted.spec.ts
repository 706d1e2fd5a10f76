import { BUNDLED, indicatorById, needIndicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { LENSES } from '#app/domain/lens.ts';
import { DEFAULT_SELECTION } from '#app/domain/selection.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { SnapshotEvents } from './snapshot/snapshot-events.ts';
import { lookedAt, needTable, stateAfter } from './state-fixture.ts';
import {
  evidenceOf,
  indicatorInView,
  selectIndicatorsToAsk,
  selectWantedLenses,
} from './wanted.ts';

const idsOf = (indicators: readonly { readonly id: string }[]) => indicators.map(({ id }) => id);
const toAsk = (...events: Parameters<typeof stateAfter>[0]) =>
  selectIndicatorsToAsk(stateAfter(events));

describe('the indicator in view', () => {
  it('is the one in the address', () => {
    expect(indicatorInView({ ...DEFAULT_SELECTION, indicator: 'depression' }, BUNDLED).id).toBe(
      'depression',
    );
  });

  it('is a need indicator of the lens where the address has none, or one nobody knows', () => {
    for (const indicator of [null, 'nonsense', 'constructor']) {
      const { kind, lenses } = indicatorInView(
        { ...DEFAULT_SELECTION, lens: 'mental', indicator },
        BUNDLED,
      );
      expect(kind).toBe('need');
      expect(lenses).toContain('mental');
    }
  });
});

describe('the lenses whose gap a page needs', () => {
  const lenses = (...visit: Parameters<typeof lookedAt>) =>
    selectWantedLenses(stateAfter([lookedAt(...visit)]));

  it('are all of them on Gaps, the one in view first, each once', () => {
    const wanted = lenses('gaps', { lens: 'diabetes' });
    expect(wanted[0]).toBe('diabetes');
    expect([...wanted].sort()).toEqual([...LENSES].sort());
  });

  it('are the one in view on the Overview, in the example of Methods, and on the Map when it colours by it', () => {
    expect(lenses('', { lens: 'mental' })).toEqual(['mental']);
    expect(lenses('methods', { lens: 'mental' })).toEqual(['mental']);
    for (const colour of ['need', 'provision', 'gap', 'two-way'] as const) {
      expect(lenses('map', { lens: 'mental', colour })).toEqual(['mental']);
    }
    expect(lenses('map', { lens: 'mental', colour: 'indicator' })).toEqual([]);
  });

  it('are none on other pages', () => {
    for (const page of ['data', 'nonsense', 'constructor']) expect(lenses(page)).toEqual([]);
  });
});

describe('what is asked for', () => {
  it('is nothing before the first navigation has ended', () => {
    expect(toAsk()).toEqual([]);
  });

  it('is nothing on Data', () => {
    expect(toAsk(lookedAt('data'))).toEqual([]);
  });

  it('is the need of the lens and staff on the Overview and on Methods', () => {
    for (const page of ['', 'methods']) {
      expect([...toAsk(lookedAt(page, { lens: 'mental' }))].sort()).toEqual(
        [...idsOf(needIndicatorsOf('mental')), PROVISION_INDICATOR].sort(),
      );
    }
  });

  it('is one indicator on a Map of one indicator', () => {
    expect(toAsk(lookedAt('map', { indicator: 'depression' }))).toEqual(['depression']);
  });

  it('is every lens, staff and the waits of the lens on Gaps', () => {
    const asked = toAsk(lookedAt('gaps', { lens: 'msk' }));
    for (const lens of LENSES) {
      for (const id of idsOf(needIndicatorsOf(lens))) expect(asked).toContain(id);
    }
    expect(asked).toContain(PROVISION_INDICATOR);
    for (const id of idsOf(evidenceOf('msk'))) expect(asked).toContain(id);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('is never asked twice, be it on its way, here, or not to be had', () => {
    const visit = lookedAt('map', { indicator: 'depression' });
    const id = 'depression';
    expect(toAsk(SnapshotEvents.figuresAsked({ ids: [id] }), visit)).toEqual([]);
    expect(toAsk(SnapshotEvents.figuresAnswered({ table: needTable(id) }), visit)).toEqual([]);
    expect(toAsk(SnapshotEvents.figuresFailed({ id, message: 'gone' }), visit)).toEqual([]);
  });
});

describe('evidence beside a gap', () => {
  it('is waits, which are supply and never need', () => {
    for (const lens of LENSES) {
      for (const { id, kind } of evidenceOf(lens)) {
        expect(kind).withContext(id).toBe('supply');
        expect(idsOf(needIndicatorsOf(lens))).not.toContain(id);
      }
    }
    expect(evidenceOf('all').length).toBeGreaterThan(0);
    expect(indicatorById('waiting-orthotics')?.kind).toBe('supply');
  });
});
