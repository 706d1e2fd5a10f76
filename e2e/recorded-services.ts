import { type Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const AT = '2026-11-20T09:00:00.000Z';
const UNKNOWN = 'unknown';

/** A service as the atlas keeps it: of Sheffield, open to all, verified this month unless told. */
export function recorded(id: string, change: object = {}) {
  return {
    id,
    name: `Service ${id}`,
    family: 'vocational-rehabilitation',
    tier: null,
    lenses: ['all'],
    commissioner: { name: '', level: null },
    provider: { name: '', kind: null },
    places: [SHEFFIELD],
    staff: [],
    capacity: null,
    activity: null,
    medianWaitWeeks: null,
    doors: doors('self'),
    howToRefer: '',
    eligibility: '',
    fitNotes: UNKNOWN,
    healthAndWorkReports: UNKNOWN,
    fundingEnds: null,
    contact: '',
    link: '',
    notes: '',
    verified: { on: new Date().toISOString().slice(0, 10), byRole: 'AHP lead' },
    quality: null,
    ...change,
  };
}

export const SHEFFIELD = { code: 'E08000019', level: 'utla', share: null } as const;

export function doors(...open: readonly string[]): Readonly<Record<string, string>> {
  const all = ['self', 'gp', 'employer', 'jobcentre', 'hospital', 'school'];
  return Object.fromEntries(all.map((door) => [door, open.includes(door) ? 'yes' : UNKNOWN]));
}

/** Puts services and known nones into the atlas by a file, as a person does. */
export async function record(
  page: Page,
  services: readonly { readonly id: string }[],
  knownNones: readonly { readonly id: string }[] = [],
): Promise<void> {
  const kept = (record: { readonly id: string }) => ({
    id: record.id,
    savedAt: AT,
    record,
    history: [],
  });
  const content = {
    format: 'ahp-need-atlas',
    version: 1,
    exportedAt: AT,
    collections: { services: services.map(kept), knownNones: knownNones.map(kept) },
  };
  await page.goto('/data');
  const section = page.getByRole('region', { name: 'Your data' });
  await expect(section.getByText('Reading what is kept')).toHaveCount(0);
  await section.getByLabel('Restore from a file').setInputFiles({
    name: 'services.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await section.getByRole('button', { name: 'Restore', exact: true }).click();
  const count = services.length === 1 ? '1 service' : `${services.length} services`;
  await expect(section.getByRole('row', { name: count })).toBeVisible();
  await expect(section.getByText('Saving…')).toHaveCount(0);
}
