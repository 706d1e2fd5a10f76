import { parsePeriodId } from '#app/domain/period.ts';
import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import { type FileAdapter, type RowIssue } from '#data-adapters/adapter.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { decodeRows, readRows, type ReadRow } from '#data-adapters/formats/read-rows.ts';
import { connectToWorkRules, type ConnectToWorkValues } from './connect-to-work-row.ts';

/** How many delivery areas there are; the file lists those that were found. */
export const CONNECT_TO_WORK_AREAS = 47;

/**
 * Upper-tier local authorities known to be in a delivery area of Connect to Work, supported
 * employment that councils and combined authorities commission. Every record is `in`; `basis` tells
 * what is inferred. The file lists 22 of 47 areas, so a place without a record is unknown, never
 * outside: see `connectToWorkMemberships`.
 * Source: Department for Work and Pensions and councils, named row by row.
 */
export const connectToWorkAdapter: FileAdapter<CsvSheet, ProgrammeMembership> = {
  source: 'programmes',
  expected: connectToWorkRules.expected,
  decode: (file) => decodeRows(file, connectToWorkRules),
  parse(sheet) {
    const { rows, issues } = readRows(sheet, connectToWorkRules);
    const byCode = new Map<string, ProgrammeMembership>();
    const left: RowIssue[] = [];
    for (const row of rows) {
      const { utla_codes: codes, membership_basis: basis, delivery_area: area } = row.values;
      if (basis === 'unknown' || codes.length === 0) left.push(notMapped(row.line, area));
      else {
        for (const code of codes) {
          if (byCode.has(code)) left.push(twice(row.line, area, code));
          else byCode.set(code, toMembership(row, code, basis));
        }
      }
    }
    return { records: [...byCode.values()], issues: [...issues, ...left] };
  },
};

/** One row for each authority asked about: the record where there is one, else `unknown`. */
export function connectToWorkMemberships(
  records: readonly ProgrammeMembership[],
  utlaCodes: readonly string[],
): readonly ProgrammeMembership[] {
  const byCode = new Map(records.map((record) => [record.areaCode, record]));
  return utlaCodes.map((areaCode) => byCode.get(areaCode) ?? unknownMembership(areaCode));
}

function unknownMembership(areaCode: string): ProgrammeMembership {
  return {
    programme: 'connect-to-work',
    areaCode,
    areaLevel: 'utla',
    status: 'unknown',
    basis: 'not-listed',
    since: null,
    source: 'No complete list of delivery areas was found',
    note: `Not recorded: the list held names fewer than the ${CONNECT_TO_WORK_AREAS} delivery areas.`,
  };
}

function toMembership(
  { values }: ReadRow<ConnectToWorkValues>,
  areaCode: string,
  basis: 'stated' | 'name' | 'inferred',
): ProgrammeMembership {
  return {
    programme: 'connect-to-work',
    areaCode,
    areaLevel: 'utla',
    status: 'in',
    basis,
    since: parsePeriodId(`${values.announced}/P0D`)?.start ?? null,
    source: values.source,
    note: noteOf(values),
  };
}

/** What is known of the delivery area, each part only where it is given. */
function noteOf(values: ConnectToWorkValues): string {
  const dated = parsePeriodId(`${values.announced}/P0D`) !== null;
  const parts = [
    `Delivery area ${values.delivery_area}`,
    values.lead_body === '' ? '' : `led by ${values.lead_body}`,
    values.funding_gbp_m === null ? '' : `£${values.funding_gbp_m} million`,
    values.people_total === null ? '' : `${values.people_total} people in all`,
    values.places_per_year === null ? '' : `${values.places_per_year} places a year`,
    dated || values.announced === '' ? '' : `announced: ${values.announced}`,
    values.note,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function notMapped(row: number, area: string): RowIssue {
  const message = `${area}: which authorities it covers is not stated, so no place is marked`;
  return { row, column: 'utla_codes', code: 'left-out', message };
}

function twice(row: number, area: string, code: string): RowIssue {
  const message = `${code} is already in another delivery area, so ${area} does not mark it`;
  return { row, column: 'utla_codes', code: 'conflict', message };
}
