import { type Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const AT = '2026-11-20T09:00:00.000Z';

/** A service as it is kept, with this much recorded of it. */
export function storedService(id: string, change: object = {}): object {
  return {
    id,
    savedAt: AT,
    history: [{ at: AT, what: 'Added', changes: [] }],
    record: {
      id,
      name: `Service ${id}`,
      family: 'vocational-rehabilitation',
      tier: 'targeted',
      lenses: ['msk'],
      commissioner: { name: '', level: null },
      provider: { name: 'A trust', kind: 'nhs-trust' },
      places: [],
      staff: [{ profession: 'physiotherapists', minimum: 2, maximum: 4 }],
      capacity: 400,
      activity: null,
      medianWaitWeeks: 9,
      doors: {
        self: 'yes',
        gp: 'unknown',
        employer: 'unknown',
        jobcentre: 'unknown',
        hospital: 'unknown',
        school: 'unknown',
      },
      howToRefer: '',
      eligibility: '',
      fitNotes: 'yes',
      healthAndWorkReports: 'unknown',
      fundingEnds: null,
      contact: '',
      link: '',
      notes: '',
      verified: { on: '2026-11-01', byRole: 'AHP lead' },
      quality: { grade: 'A', reason: 'contract' },
      ...change,
    },
  };
}

/** A finding of no service, as it is kept. */
export function storedKnownNone(id: string, place: object, family: string): object {
  const verified = { on: '2026-11-01', byRole: 'Commissioner' };
  return {
    id,
    savedAt: AT,
    history: [{ at: AT, what: 'Added', changes: [] }],
    record: { id, place, family, verified, notes: '' },
  };
}

/** Puts records into the browser as a person would: by restoring an export on the Data page. */
export async function restoreRecords(
  page: Page,
  collections: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  await page.goto('/data');
  const section = page.getByRole('region', { name: 'Your data' });
  await expect(section.getByText('Reading what is kept')).toHaveCount(0);
  await section.getByLabel('Restore from a file').setInputFiles({
    name: 'register.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({ format: 'ahp-need-atlas', version: 1, exportedAt: AT, collections }),
    ),
  });
  await section.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(section.getByText('Saving…')).toHaveCount(0);
  await expect(section.getByRole('row', { name: /service/ }).first()).toBeVisible();
}
