import { join } from 'node:path';
import { ESLint } from 'eslint';

const ROOT = join(import.meta.dirname, '..');
const LAYER_RULES = new Set(['no-restricted-imports', 'no-restricted-syntax']);

/** The project's own configuration, with the layer rules alone and without type information. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => LAYER_RULES.has(ruleId),
});

/** Every way to import something, a line each, with the rule that is to stop it. */
const WAYS: readonly (readonly [rule: string, write: (specifier: string) => string])[] = [
  ['no-restricted-imports', (from) => `import { thing } from '${from}';`],
  ['no-restricted-imports', (from) => `import { type Thing } from '${from}';`],
  ['no-restricted-imports', (from) => `export * from '${from}';`],
  ['no-restricted-syntax', (from) => `export const lazy = () => import('${from}');`],
  ['no-restricted-syntax', (from) => `export type Thin = import('${from}').Thing;`],
];
const ALL_STOPPED = WAYS.map(([rule], index) => `${rule} on line ${index + 1}`);

/** Which rules fail, and where, when a file imports something in every way. It need not be there. */
async function failing(filePath: string, specifier: string): Promise<string[]> {
  const text = WAYS.map(([, write]) => write(specifier)).join('\n');
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, filePath) });
  const found = result?.messages.map(({ ruleId, line, message }) =>
    ruleId === null ? message : `${ruleId} on line ${line}`,
  );
  return [...new Set(found ?? ['not linted'])];
}

const REFUSED: readonly (readonly [file: string, specifier: string])[] = [
  ['src/app/domain/area.ts', '#app/store/selection.ts'],
  ['src/app/domain/area.ts', '../store/selection.ts'],
  ['src/app/domain/area.ts', '../statistics/wilson-interval.ts'],
  ['src/app/domain/area.ts', '#data-adapters/adapter.ts'],
  ['src/app/domain/area.ts', '@angular/core'],
  ['src/app/domain/area.ts', 'valibot'],
  ['src/app/statistics/gap.ts', '../store/figures/figures-feature.ts'],
  ['src/app/statistics/gap.ts', '../../../data-adapters/formats/csv.ts'],
  ['src/app/statistics/gap.ts', 'rxjs/operators'],
  ['data-adapters/fingertips/fingertips-adapter.ts', '@angular/core'],
  ['data-adapters/fingertips/fingertips-adapter.ts', '@ngrx/store'],
  ['data-adapters/fingertips/fingertips-adapter.ts', '#app/statistics/rate.ts'],
  ['data-adapters/fingertips/fingertips-adapter.ts', '../../src/app/store/figures.ts'],
  ['data-adapters/nhs-england/community-waits/reader.ts', '../../../src/app/views/map/map.ts'],
  ['src/app/store/figures.ts', '#app/views/map/map-page.ts'],
  ['src/app/store/figures.ts', '../charts/region-map.ts'],
  ['src/app/store/deep/down/figures.ts', '../../../charts/region-map.ts'],
  ['src/app/charts/funnel.ts', '#app/statistics/funnel.ts'],
  ['src/app/charts/funnel.ts', '../statistics/funnel.ts'],
  ['src/app/charts/maps/region-map.ts', './../../store/figures.ts'],
  ['src/app/charts/funnel.ts', '#data-adapters/adapter.ts'],
  ['src/app/controls/place-search.ts', '../store/places.ts'],
  ['src/app/controls/place-search.ts', 'd3-geo'],
  ['src/app/exports/slides.ts', '../charts/funnel.ts'],
  ['src/app/exports/slides.ts', '#app/store/places.ts'],
  ['src/app/views/map/map-page.ts', '#data-adapters/fingertips/fingertips-adapter.ts'],
  ['src/app/views/map/map-page.ts', '../../../../data-adapters/adapter.ts'],
  ['src/app/views/map/map-page.ts', '../../statistics/gap.ts'],
  ['src/app/views/map/map-page.ts', 'echarts'],
  ['src/app/views/map/map-page.ts', 'echarts/core'],
  ['src/app/views/map/parts/legend.ts', '../../../statistics/gap.ts'],
];

const ALLOWED: readonly (readonly [file: string, specifier: string])[] = [
  ['src/app/domain/area.ts', './period.ts'],
  ['src/app/statistics/gap.ts', '../domain/figure.ts'],
  ['src/app/statistics/gap.ts', '#app/domain/figure.ts'],
  ['data-adapters/fingertips/fingertips-adapter.ts', '#app/domain/figure.ts'],
  ['data-adapters/fingertips/fingertips-adapter.ts', '../formats/csv.ts'],
  ['data-adapters/fingertips/fingertips-adapter.ts', 'valibot'],
  ['data-adapters/snapshot/build.ts', '#app/statistics/gap.ts'],
  ['data-adapters/commands/gap.ts', '#app/exports/gap-csv.ts'],
  ['src/app/store/figures.ts', '#data-adapters/fingertips/fingertips-adapter.ts'],
  ['src/app/store/figures.ts', '@ngrx/store'],
  ['src/app/charts/funnel.ts', 'echarts/core'],
  ['src/app/charts/funnel.ts', '@angular/core'],
  ['src/app/views/map/map-page.ts', '@ngrx/store'],
  ['src/app/views/map/map-page.ts', '../../store/figures.ts'],
  ['src/app/views/services/services-page.ts', './exports/card.ts'],
  ['src/app/app.ts', './store/figures.ts'],
];

describe('the layer table', () => {
  // Loading the configuration takes a while on a busy machine.
  beforeAll(() => failing('src/app/app.ts', './app.ts'), 60_000);

  for (const [file, specifier] of REFUSED) {
    it(`stops ${file} from importing ${specifier}, whichever way it is written`, async () => {
      expect(await failing(file, specifier)).toEqual(ALL_STOPPED);
    });
  }

  for (const [file, specifier] of ALLOWED) {
    it(`lets ${file} import ${specifier}`, async () => {
      expect(await failing(file, specifier)).toEqual([]);
    });
  }
});
