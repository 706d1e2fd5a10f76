import { type Area, type Geography } from '#app/domain/area.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { periodId } from '#app/domain/period.ts';
import { type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { type ExtractMapping } from './extract-mapping.ts';
import { completeMapping, proposeMapping } from './propose/propose-mapping.ts';

/** A small geography and what is proposed for a workbook, for specs. For specs only. */

export function area(code: string, name: string, change: Partial<Area> = {}): Area {
  return {
    code,
    level: 'ltla',
    name,
    shortName: name,
    odsCode: null,
    validFrom: null,
    validTo: null,
    latitude: 52,
    longitude: -1,
    population: { all: 1000, workingAge: 600 },
    confidence: 'high',
    note: '',
    ...change,
  };
}

export const SUSSEX: Geography = {
  vintages: [{ id: '2026', from: null, to: null }],
  areas: [
    area('E92000001', 'England', { level: 'england' }),
    area('E10000032', 'West Sussex', { level: 'utla' }),
    area('E07000223', 'Adur'),
    area('E07000224', 'Arun'),
    area('E07000226', 'Crawley'),
  ],
  memberships: [],
  successions: [],
  aliases: [
    {
      alias: 'E07000999',
      code: 'E07000224',
      level: 'ltla',
      kind: 'abolished_whole',
      note: 'Old Arun, last seen 2018',
    },
  ],
};

/** The mapping proposed for a workbook; it must lack nothing. */
export function proposedFor(
  workbook: GridWorkbook,
  change: Partial<ExtractMapping> = {},
): ExtractMapping {
  const proposal = proposeMapping(workbook, { geography: SUSSEX });
  const mapping = completeMapping(proposal);
  if (mapping === null) throw new Error(`lacking ${proposal?.lacking.join(', ') ?? 'a table'}`);
  return { ...mapping, ...change };
}

/** A record in a line: `E07000223 2022-01-01/P1Y 16 (15 to 17)`, `… suppressed`. */
export function lineOfRecord({ areaCode, period, figure }: FigureRecord): string {
  const value =
    figure.kind === 'missing'
      ? figure.reason
      : figure.lower === undefined
        ? String(figure.value)
        : `${figure.value} (${figure.lower} to ${figure.upper})`;
  return `${areaCode} ${periodId(period)} ${value}`;
}
