// @ts-check
/**
 * Who may import whom. Each layer lists what it may reach; everything else of the project is
 * refused: `import` and `export … from` by ESLint's own `no-restricted-imports`, `import('…')` and
 * `import('…').Type` by `no-restricted-syntax`, from the same patterns. `scripts/layers.spec.ts`
 * proves that a violation fails.
 */
const PLAIN = ['@angular', '@ngrx', 'rxjs', 'echarts', 'ngx-echarts'];
const CHART_LIBRARIES = ['echarts', 'ngx-echarts', 'd3-geo', 'topojson-client'];
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
const ASSEMBLY = [
  'data-adapters/cli.ts',
  'data-adapters/commands/**',
  'data-adapters/snapshot/**',
  'data-adapters/oracle/**',
];

/** Up one or more folders, as a specifier starts. */
const UP = '(?:\\./)?(?:\\.\\./)+';

/** @param {string} folder A folder of `src/app`, by alias or from any depth of any layer. */
const ofApp = (folder) => `^(?:#app/|${UP}(?:(?:src/)?app/)?)${folder}(?:/|$)`;

/** @param {readonly string[]} names Packages or scopes, with everything below them. */
const ofPackages = (names) => `^(?:${names.join('|')})(?:/|$)`;

/** @param {(typeof LAYERS)[number]} layer */
function restricted(layer) {
  /** @type {{ regex: string, message: string }[]} */
  const patterns = FOLDERS.filter((folder) => !layer.may.includes(folder)).map((folder) => ({
    regex: ofApp(folder),
    message: `${layer.name} may not import ${folder}: see the layer table in eslint-layers.mjs.`,
  }));
  if (!layer.adapters) {
    patterns.push({
      regex: `^(?:#data-adapters|${UP}data-adapters)(?:/|$)`,
      message: `${layer.name} may not import data-adapters.`,
    });
  }
  if (layer.plain) {
    patterns.push({ regex: ofPackages(PLAIN), message: `${layer.name} is plain TypeScript.` });
  }
  if (!layer.charts) {
    patterns.push({
      regex: ofPackages(CHART_LIBRARIES),
      message: 'Only charts/ imports chart libraries.',
    });
  }
  if (!layer.schema) {
    patterns.push({
      regex: ofPackages(SCHEMA_LIBRARIES),
      message: 'Only data-adapters/ reads with a schema.',
    });
  }
  return patterns;
}

/** @param {{ regex: string, message: string }} pattern */
function asSyntax({ regex, message }) {
  // A selector's regular expression ends at its first slash.
  const value = `[value=/${regex.replaceAll('/', '\\u002F')}/]`;
  return {
    selector: `:matches(ImportExpression > Literal.source, TSImportType Literal)${value}`,
    message,
  };
}

export const layerRules = LAYERS.map((layer) => {
  const patterns = restricted(layer);
  return {
    files: layer.files.map((glob) => `${glob}/*.ts`),
    ignores: layer.name === 'data-adapters' ? ASSEMBLY : [],
    rules: {
      'no-restricted-imports': /** @type {const} */ (['error', { patterns }]),
      'no-restricted-syntax': /** @type {const} */ (['error', ...patterns.map(asSyntax)]),
    },
  };
});
