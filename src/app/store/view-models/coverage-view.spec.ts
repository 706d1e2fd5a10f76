import { makeKnownNone, makeService } from '#app/domain/register-fixture.ts';
import { type KnownNone, type Service } from '#app/domain/service.ts';
import { SERVICE_FAMILIES } from '#app/domain/service-lists.ts';
import { type WordTable } from '#app/domain/word-table.ts';
import { sampleRegister } from '#app/domain/sample-register.ts';
import { put } from '../kept/kept-changes.ts';
import { KeptEvents } from '../kept/kept-events.ts';
import { NOON } from '../kept/kept-fixture.ts';
import { type AtlasState, BOARDS, lookedAt, placesRead, stateAfter } from '../state-fixture.ts';
import { selectOverdueTable } from './coverage-overdue.ts';
import { selectReadinessTable } from './coverage-readiness.ts';
import { selectTierTable } from './coverage-tiers.ts';
import {
  coverageSentence,
  selectCoverageGrid,
  selectCoverageTable,
  selectHoleTable,
  selectOverlapTable,
} from './coverage-view.ts';
import { selectRecordedWaits } from './coverage-waits.ts';

const TODAY = '2026-11-25';
const [CEDAR, ALDER] = BOARDS;
const at = (code: string) => [{ code, level: 'icb' as const, share: null }];

function holding(services: readonly Service[], nones: readonly KnownNone[] = []): AtlasState {
  const changes = [
    ...services.map((record) => put('services', { id: record.id, record, history: [] }, NOON)),
    ...nones.map((record) => put('knownNones', { id: record.id, record, history: [] }, NOON)),
  ];
  return stateAfter([
    placesRead,
    lookedAt('gaps/coverage'),
    KeptEvents.read({ now: { records: [], setAside: [], gone: [] } }),
    KeptEvents.committed({ commit: { title: 'All', changes } }),
  ]);
}

const rowOf = (table: WordTable, name: string) =>
  table.rows.find(({ cells }) => cells[0]?.text === name)?.cells ?? [];

describe('the coverage of the register', () => {
  const state = holding(
    [
      makeService({ places: at(CEDAR) }),
      makeService({ id: 's2', name: 'Second', places: at(CEDAR), verified: null }),
    ],
    [makeKnownNone({ place: { code: ALDER, level: 'icb' } })],
  );

  it('says for each place and family what is recorded, when, by whom and how well', () => {
    const table = selectCoverageTable(TODAY)(state);
    expect(table.heads.length).toBe(1 + SERVICE_FAMILIES.length);
    const [, vocational, health] = rowOf(table, 'Cedar');
    expect(vocational?.text).toBe('2 services');
    expect(vocational?.remark).toContain('never verified, grade A');
    expect(vocational?.tone).toBe('old');
    expect(health?.to?.params).toEqual({
      place: CEDAR,
      level: 'icb',
      family: 'occupational-health',
    });
    const [, none] = rowOf(table, 'Alder and Birch');
    expect([none?.text, none?.remark]).toEqual(['Known none', '1 October 2026, AHP lead']);
    const grid = selectCoverageGrid(TODAY)(state)!;
    expect(coverageSentence(grid)).toContain('1 recorded, 1 known none, 30 not recorded');
  });

  it('lists overlaps, both kinds of hole and what is to be verified', () => {
    expect(rowOf(selectOverlapTable(TODAY)(state), 'Cedar').at(-1)?.text).toBe(
      'Back to Work; Second',
    );
    const holes = selectHoleTable(TODAY)(state);
    expect(rowOf(holes, 'Alder and Birch')[1]?.text).toBe('Vocational rehabilitation');
    expect(rowOf(holes, 'Elm')[2]?.text).toContain('not recorded');
    expect(rowOf(selectOverdueTable(TODAY)(state), 'Second')[2]?.text).toBe('never verified');
    expect(selectOverdueTable('2027-06-01')(state).rows.length).toBe(3);
  });

  it('counts tiers, waits and answers, and keeps silence apart from none and no', () => {
    expect(rowOf(selectTierTable(state), 'Cedar').map(({ text }) => text)).toEqual([
      'Cedar',
      'Not recorded',
      'Not recorded',
      'Not recorded',
      '2 services',
    ]);
    expect(rowOf(selectRecordedWaits(state), 'Cedar').map(({ text }) => text)).toEqual([
      'Cedar',
      '2',
      '0 of 2',
      'not recorded',
      'not recorded',
    ]);
    const [, , fitNotes] = rowOf(selectReadinessTable(state), 'Physiotherapists');
    expect(fitNotes?.text).toBe('0 yes, 0 no, 2 unknown');
  });

  it('shows fictional places while the sample register is loaded, and says so in front of the file', () => {
    const { services, knownNones } = sampleRegister(TODAY);
    const sampled = holding(services, knownNones);
    const table = selectCoverageTable(TODAY)(sampled);
    expect(rowOf(table, 'Sample: Merrow Vale').length).toBeGreaterThan(0);
    expect(table.about[0]).toMatch(/^SAMPLE DATA/);
    expect(selectCoverageTable(TODAY)(state).about.join()).not.toContain('SAMPLE');
    expect(rowOf(selectCoverageTable(TODAY)(state), 'Sample: Merrow Vale')).toEqual([]);
  });
});
