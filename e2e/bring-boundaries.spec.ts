import { expectNoViolations } from './accessibility.ts';
import { csvFile, openBring } from './brought-files.ts';
import { expect, expectFigures, test } from './fixtures.ts';
import { ROUTES } from './routes.ts';

const [, MAP] = ROUTES;
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A square of half a degree, clockwise as GeoJSON has outer rings or not: both are read. */
function square(code: string, name: string, east: number, north: number) {
  const ring = [
    [east, north],
    [east + 0.5, north],
    [east + 0.5, north + 0.5],
    [east, north + 0.5],
    [east, north],
  ];
  return {
    type: 'Feature',
    properties: { NHSER24CD: code, NHSER24NM: name },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const REGIONS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    square('E40000003', 'London', -0.4, 51.3),
    square('E40000005', 'South East', -1, 51),
    square('E40000014', 'North West', -2.7, 53.5),
    square('E40000099', 'Nowhere', -2, 52),
  ],
});

test('dropped boundaries are understood, accepted, drawn with their attribution, and removed', async ({
  page,
}) => {
  await openBring(page);
  const section = page.getByRole('region', { name: 'Official boundaries' });
  const chooser = section.getByLabel('Choose a file of boundaries', { exact: true });
  await chooser.setInputFiles(csvFile('words.json', '{"type":"Topology"'));
  await expect(section.getByRole('alert')).toContainText('words.json is not whole JSON');

  await chooser.setInputFiles(csvFile('nhs-regions.geojson', REGIONS));
  await expect(section.getByText(/3 of 7 NHS regions have an outline in it/)).toBeVisible();
  await expect(section.getByText(/under “NHSER24CD”, names under “NHSER24NM”/)).toBeVisible();
  await expect(section.getByText(/E40000099/).first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolations(page, `with boundaries in ${colorScheme}`);
  }
  await section.getByRole('button', { name: 'Use these boundaries' }).click();
  await expect(section.getByText('nhs-regions.geojson, kept on', { exact: false })).toBeVisible();

  await page.goto('/map?level=nhs-region&shape=geography');
  await expectFigures(page, { ...MAP!, figures: { role: 'listbox', name: /^Map of/ } });
  await expect(
    page.getByText(/Contains OS data © Crown copyright and database right 2024/),
  ).toBeVisible();

  await page.goto('/data/bring');
  await section.getByRole('button', { name: /^Remove/ }).click();
  await expect(section.getByText('nhs-regions.geojson, kept on', { exact: false })).toBeHidden();
  await page.goto('/map?level=nhs-region&shape=geography');
  await expect(
    page.getByText(/Contains OS data © Crown copyright and database right 2024/),
  ).toBeHidden();
});
