// @ts-check
/**
 * Who may import whom. Each layer lists what it may reach; everything else of the project is
 * refused by ESLint's own `no-restricted-imports`. `scripts/layers.spec.ts` proves that a violation
 * fails.
 */
const PLAIN = ['@angular/*', '@ngrx/*', 'rxjs', 'rxjs/*', 'echarts', 'echarts/*', 'ngx-echarts'];
const CHART_LIBRARIES = ['echarts', 'echarts/*', 'ngx-echarts', 'd3-geo', 'topojson-client'];
const SCHEMA_LIBRARIES = ['valibot'];
const FOLDERS = ['domain', 'statistics', 'store', 'charts', 'controls', 'exports', 'views'];

/** @type {readonly { name: string, files: string[], may: string[], adapters?: boolean, plain?: boolean, charts?: boolean, schema?: boolean }[]} */
export const LAYERS = [
  { name: 'domain', files: ['src/app/domain/**'], may: ['domain'], plain: true },
  {
    name: 'statistics',
    files: ['src/app/statistics/**'],
    may: ['domain', 'statistics'],
    plain: true,
  },
  {
    name: 'data-adapters',
    files: ['data-adapters/**'],
    may: ['domain'],
    adapters: true,
    plain: true,
    schema: true,
  },
  {
    name: 'store',
    files: ['src/app/store/**'],
    may: ['domain', 'statistics', 'store'],
    adapters: true,
  },
  {
    name: 'charts',
    files: ['src/app/charts/**'],
    may: ['domain', 'charts', 'exports'],
    charts: true,
  },
  { name: 'controls', files: ['src/app/controls/**'], may: ['domain', 'controls'] },
  { name: 'exports', files: ['src/app/exports/**'], may: ['domain', 'exports'] },
  {
    name: 'views',
    files: ['src/app/views/**'],
    may: ['domain', 'store', 'charts', 'controls', 'exports', 'views'],
  },
];

/** The command line and the snapshot builder put the layers together, as `app.ts` does in the app. */
const ASSEMBLY = ['data-adapters/cli.ts', 'data-adapters/snapshot/**', 'data-adapters/oracle/**'];

/** @param {(typeof LAYERS)[number]} layer */
function restricted(layer) {
  const closed = FOLDERS.filter((folder) => !layer.may.includes(folder));
  /** @type {{ group: string[], message: string }[]} */
  const patterns = closed.map((folder) => ({
    group: [`#app/${folder}/*`, `**/app/${folder}/*`, `../${folder}/*`, `../../${folder}/*`],
    message: `${layer.name} may not import ${folder}: see the layer table in eslint-layers.mjs.`,
  }));
  if (!layer.adapters) {
    patterns.push({
      group: ['#data-adapters/*', '**/data-adapters/*'],
      message: `${layer.name} may not import data-adapters.`,
    });
  }
  if (layer.plain) {
    patterns.push({ group: PLAIN, message: `${layer.name} is plain TypeScript.` });
  }
  if (!layer.charts) {
    patterns.push({ group: CHART_LIBRARIES, message: 'Only charts/ imports chart libraries.' });
  }
  if (!layer.schema) {
    patterns.push({ group: SCHEMA_LIBRARIES, message: 'Only data-adapters/ reads with a schema.' });
  }
  return patterns;
}

export const layerRules = LAYERS.map((layer) => ({
  files: layer.files,
  ignores: layer.name === 'data-adapters' ? ASSEMBLY : [],
  rules: {
    'no-restricted-imports': /** @type {const} */ (['error', { patterns: restricted(layer) }]),
  },
}));
