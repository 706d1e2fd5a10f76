/**
 * Makes the hexagon layouts in `assets/layouts` from the areas' points.
 *
 *   node scripts/layouts/make-layouts.ts --areas ../shared/upstream/areas [--only utla] [--check]
 *
 * With --check nothing is written: it fails if a file differs from what would be made.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAreas, type LayoutArea } from './area-points.ts';
import { findLayout } from './find-layout.ts';
import type { HexCell } from './hex-grid.ts';
import { at } from './indexed.ts';
import { formatLayout, type LayoutFile } from './layout-file.ts';
import { LAYOUTS, type LayoutDefinition } from './layout-list.ts';
import { measureLayout, type LayoutMetrics } from './measures.ts';
import { seaMarks } from './sea-marks.ts';

const OUTPUT = join(import.meta.dirname, '../../assets/layouts');

function main(): void {
  const { values } = parseArgs({
    options: {
      areas: { type: 'string' },
      only: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  const { areas: folder, only, check } = values;
  const chosen = LAYOUTS.filter((layout) => only === undefined || layout.name === only);
  if (folder === undefined || chosen.length === 0) {
    console.error('usage: make-layouts.ts --areas <folder> [--only <layout>] [--check]');
    process.exitCode = 2;
    return;
  }
  for (const layout of chosen) {
    const started = performance.now();
    const file = makeLayout(layout, folder);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${layout.name}: ${inWords(file.metrics)} (${seconds} s)`);
    if (check) checkFile(layout, formatLayout(file));
    else writeFileSync(pathOf(layout), formatLayout(file));
  }
}

function makeLayout(layout: LayoutDefinition, folder: string): LayoutFile {
  const areas = readAreas(folder, layout);
  if (areas.length !== layout.areaCount) {
    throw new Error(`${layout.name}: ${areas.length} areas, expected ${layout.areaCount}`);
  }
  const cells = findLayout(layout, areas, seaMarks(layout));
  return {
    level: layout.level,
    vintage: layout.vintage,
    orientation: 'pointy-top',
    offset: 'odd-r',
    regions: codesByRegion(areas),
    cells: areas.map(({ code }, index) => {
      const { column, row }: HexCell = at(cells, index);
      return { code, column, row, island: layout.islands.includes(code) };
    }),
    metrics: rounded(
      measureLayout(
        areas.map((area) => area.point),
        cells,
      ),
    ),
  };
}

function codesByRegion(areas: readonly LayoutArea[]): Record<string, string[]> {
  const names = [...new Set(areas.map((area) => area.region))].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      areas.filter((area) => area.region === name).map((area) => area.code),
    ]),
  );
}

/** Three decimals: enough to compare, and no noise in the last digits of a committed file. */
function rounded(metrics: LayoutMetrics): LayoutMetrics {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    meanDisplacement: round(metrics.meanDisplacement),
    nearestNeighboursTouching: round(metrics.nearestNeighboursTouching),
    compassKept: round(metrics.compassKept),
  };
}

function inWords(metrics: LayoutMetrics): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  return [
    `${percent(metrics.nearestNeighboursTouching)} of nearest neighbours touch`,
    `mean displacement ${metrics.meanDisplacement.toFixed(2)} hexagons`,
    `${percent(metrics.compassKept)} of directions kept`,
  ].join(', ');
}

function pathOf(layout: LayoutDefinition): string {
  return join(OUTPUT, `${layout.name}.json`);
}

function checkFile(layout: LayoutDefinition, expected: string): void {
  if (readFileSync(pathOf(layout), 'utf8') === expected) return;
  console.error(`${layout.name}: the file differs from what the script makes`);
  process.exitCode = 1;
}

main();
