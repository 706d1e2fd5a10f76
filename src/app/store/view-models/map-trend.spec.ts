import { type Selection } from '#app/domain/selection.ts';
import { YEARS } from '../area-state-fixture.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { lookedAt, needTable, placesRead, stateAfter } from '../state-fixture.ts';
import { selectPlaceTrend } from './map-trend.ts';

const [, , , BEFORE, NEWEST] = YEARS;
const CEDAR = { place: 'E54000003', indicator: 'depression' } as const;
const table = needTable('depression', YEARS);
const at = (change: Partial<Selection>, figures = table) =>
  selectPlaceTrend(
    stateAfter([
      placesRead,
      lookedAt('map', change),
      SnapshotEvents.figuresAnswered({ table: figures }),
    ]),
  );

describe('the recent trend of the place chosen on the map', () => {
  it('is worked out here where none is published, and says so', () => {
    expect(at(CEDAR)).toMatch(
      /^Depression in Cedar, recent trend to 2024\/25: .+ \(worked out here\)\.$/,
    );
  });

  it('is the publisher’s where it gives one, and says so', () => {
    const cell = table.areas.indexOf(CEDAR.place) * YEARS.length + YEARS.length - 1;
    const published = { significance: {}, trend: { 'Increasing and getting worse': [cell] } };
    expect(at(CEDAR, { ...table, published })).toContain(
      'increasing and getting worse (published, to 2024/25)',
    );
  });

  it('ends with the period on the map: with fewer yearly figures it cannot be calculated', () => {
    expect(at({ ...CEDAR, period: NEWEST! })).toContain('worked out here');
    expect(at({ ...CEDAR, period: BEFORE! })).toContain('to 2023/24: cannot be calculated');
  });

  it('is left unsaid of no place, a place of another level, and a score', () => {
    expect(at({ ...CEDAR, place: null })).toBe('');
    expect(at({ ...CEDAR, level: 'utla' })).toBe('');
    expect(at({ ...CEDAR, colour: 'need' })).toBe('');
  });
});
