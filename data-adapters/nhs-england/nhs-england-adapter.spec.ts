import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itKeepsTheAdapterPromises } from '#data-adapters/adapter-promises.ts';
import { nhsEnglandAdapter } from './nhs-england-adapter.ts';

const UPSTREAM = join(import.meta.dirname, '../../../shared/upstream/nhs-england');
const QOF = readFileSync(
  join(import.meta.dirname, 'qof-prevalence/samples/qof-prevalence.csv'),
  'utf8',
);

describe('nhsEnglandAdapter', () => {
  itKeepsTheAdapterPromises(nhsEnglandAdapter, QOF);

  for (const [name, source] of Object.entries({
    'qof-prevalence/samples/qof-prevalence.csv': 'qof-prevalence',
    'talking-therapies/samples/talking-therapies.csv': 'talking-therapies',
    'sickness-absence/samples/sickness-icb-month.csv': 'sickness-absence',
    'sickness-absence/samples/sickness-org-year.csv': 'sickness-absence',
    'primary-care-ahp/samples/primary-care-ahp.csv': 'primary-care-ahp',
    'community-services/samples/activity.csv': 'community-services',
    'community-services/samples/beds.csv': 'community-services',
  })) {
    it(`knows ${name} by its columns, whatever the file is called`, async () => {
      const bytes = readFileSync(join(import.meta.dirname, name));
      const payload = await nhsEnglandAdapter.decode({ name: 'download (3).csv', bytes });
      expect(payload.source).toBe(source);
      const { records, issues } = nhsEnglandAdapter.parse(payload);
      expect(records.length).toBeGreaterThan(0);
      expect(issues).toEqual([]);
    });
  }

  it('knows the community waiting-times workbook', async () => {
    const path = join(
      UPSTREAM,
      'community-waits/original_community_health_services_waiting_times_2025-26_oct.xlsx',
    );
    if (!existsSync(path)) {
      pending('../shared is not here: no workbook as published');
      return;
    }
    const payload = await nhsEnglandAdapter.decode({ name: 'x.xlsx', bytes: readFileSync(path) });
    expect(payload.source).toBe('community-waits');
    expect(nhsEnglandAdapter.parse(payload).records.length).toBe(5339);
  });
});
