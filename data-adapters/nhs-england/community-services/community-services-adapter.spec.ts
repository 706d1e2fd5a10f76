import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured, missing } from '#app/domain/figure.ts';
import { itKeepsTheAdapterPromises, readText } from '#data-adapters/adapter-promises.ts';
import { communityServicesAdapter } from './community-services-adapter.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const REAL = join(
  import.meta.dirname,
  '../../../../shared/upstream/nhs-england/community-services',
);

describe('communityServicesAdapter', () => {
  describe('contacts', () =>
    itKeepsTheAdapterPromises(communityServicesAdapter, sample('activity.csv')));
  describe('beds', () => itKeepsTheAdapterPromises(communityServicesAdapter, sample('beds.csv')));

  it('keeps the ages of contacts apart, a blank missing and a 0 measured', async () => {
    const { records, issues } = await readText(communityServicesAdapter, sample('activity.csv'));
    expect(issues).toEqual([]);
    expect(records.slice(4).map(({ age, figure, row }) => [age, figure, row])).toEqual([
      ['All ages', measured(200000), 3],
      ['0-18', measured(0), 3],
      ['19-64', missing('suppressed'), 3],
      ['65+', measured(150000), 3],
    ]);
  });

  it('gives beds of a day by kind, and days of stay without a count', async () => {
    const { records } = await readText(communityServicesAdapter, sample('beds.csv'));
    const second = records.filter(({ row }) => row === 3);
    expect(second.map(({ figure }) => figure)).toEqual([
      measured(100),
      measured(90),
      missing('not-submitted'),
      measured(0),
      measured(0),
      missing('not-submitted'),
    ]);
    const stay = records.find(({ unit }) => unit === 'days');
    expect(stay?.figure).toEqual(measured(32.27));
    expect(stay?.count).toBeNull();
    expect(stay?.period).toEqual({ start: '2026-03-04', months: 0 });
  });

  it('says where a row is wrong and leaves it out', async () => {
    const bad = sample('beds.csv').replace('32.27', 'a month');
    const { issues } = await readText(communityServicesAdapter, bad);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'mean_length_of_stay_days', 'not-a-number'],
    ]);
  });

  for (const [name, records] of Object.entries({
    'csds_icb_2025-03.csv': 860,
    'community_rehab_beds_icb.csv': 258,
  })) {
    it(`reads the published ${name} whole`, () => {
      const path = join(REAL, name);
      if (!existsSync(path)) {
        pending(`../shared is not here: no ${name}`);
        return;
      }
      const sheet = communityServicesAdapter.decode({ name, bytes: readFileSync(path) });
      const parsed = communityServicesAdapter.parse(sheet);
      expect(parsed.issues).toEqual([]);
      expect(parsed.records.length).toBe(records);
    });
  }
});
