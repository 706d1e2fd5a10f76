import { type Comparison } from '../domain/area-row.ts';

/** Outline of a comparison's sign round its middle: the shapes of tables, large enough for a chart. */
export function comparisonPath(comparison: Comparison, reach = 6): string {
  switch (comparison) {
    case 'worse':
    case 'higher':
      return `M0,${-reach}L${reach},${reach * 0.8}H${-reach}Z`;
    case 'better':
    case 'lower':
      return `M0,${reach}L${reach},${-reach * 0.8}H${-reach}Z`;
    case 'similar':
      return `M${-reach},0a${reach},${reach} 0 1 0 ${2 * reach},0a${reach},${reach} 0 1 0 ${-2 * reach},0Z`;
    case 'not-compared':
      return `M${-reach},${-reach / 3}H${reach}V${reach / 3}H${-reach}Z`;
  }
}
