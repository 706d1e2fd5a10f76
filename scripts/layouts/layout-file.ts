import type { HexCell } from './hex-grid.ts';
import type { LayoutMetrics } from './measures.ts';

/** One area's hexagon. */
export interface LayoutCell extends HexCell {
  readonly code: string;
  readonly island: boolean;
}

/** What a file in `assets/layouts` holds. */
export interface LayoutFile {
  readonly level: string;
  readonly vintage: string | null;
  readonly orientation: 'pointy-top';
  readonly offset: 'odd-r';
  /** Every area the layout must show, under the English region most of its people live in. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
  /** In order of code. */
  readonly cells: readonly LayoutCell[];
  readonly metrics: LayoutMetrics;
}

/** JSON with one region or cell a line, so that a change to a layout can be read as a diff. */
export function formatLayout(layout: LayoutFile): string {
  const { regions, cells, metrics, ...head } = layout;
  const regionLines = Object.entries(regions).map(
    ([region, codes]) => `    ${JSON.stringify(region)}: ${JSON.stringify(codes)}`,
  );
  const cellLines = cells.map(
    ({ code, column, row, island }) => `    ${JSON.stringify({ code, column, row, island })}`,
  );
  const headLines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  return [
    '{',
    ...headLines,
    '  "regions": {',
    regionLines.join(',\n'),
    '  },',
    '  "cells": [',
    cellLines.join(',\n'),
    '  ],',
    `  "metrics": ${JSON.stringify(metrics)}`,
    '}',
    '',
  ].join('\n');
}
