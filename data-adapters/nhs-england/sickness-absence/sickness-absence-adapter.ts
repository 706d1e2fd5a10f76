import { type FigureRecord, type FileAdapter, type RowIssue } from '#data-adapters/adapter.ts';
import { hasColumn } from '#data-adapters/formats/cells-by-name.ts';
import { readCsv, type CsvSheet } from '#data-adapters/formats/csv.ts';
import { figureRecord, firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { decodeRows, readRows, type ReadRow } from '#data-adapters/formats/read-rows.ts';
import { percentageFigure, printedOtherwise } from '../printed-percentage.ts';
import {
  sicknessByIcbRules,
  sicknessByOrganisationRules,
  type SicknessByIcb,
  type SicknessByOrganisation,
} from './sickness-absence-row.ts';

const NOTE =
  'All staff of the NHS organisations there. Days, not people: binomial limits do not apply';

/**
 * Days lost to sickness as a percentage of days available (both full-time equivalent), by ICB and
 * month, ICB and year, or organisation and year. Indicator `sickness-absence`; the length of the
 * period tells months from years. Organisations have areaType `organisation`, their NHS code as
 * areaCode and their kind as category. The value is worked out from the days, because the printed
 * percentage is rounded; a row in which the two disagree is left out.
 * Source: NHS England, NHS Sickness Absence Rates.
 */
export const sicknessAbsenceAdapter: FileAdapter<CsvSheet> = {
  source: 'sickness-absence',
  expected: sicknessByIcbRules.expected,
  decode(file) {
    const sheet = readCsv(file, { expected: sicknessByIcbRules.expected });
    return isByOrganisation(sheet)
      ? decodeRows(file, sicknessByOrganisationRules)
      : decodeRows(file, sicknessByIcbRules);
  },
  parse(sheet) {
    const byOrganisation = isByOrganisation(sheet);
    const { rows, issues } = byOrganisation ? organisationRows(sheet) : icbRows(sheet);
    const doubts = rows.flatMap(({ record, printed }) => doubtsOf(record, printed));
    const doubted = new Set(doubts.map((doubt) => doubt.row));
    const records = rows.map((row) => row.record).filter((record) => !doubted.has(record.row));
    return firstOfEach(records, [...issues, ...doubts]);
  },
};

function isByOrganisation(sheet: CsvSheet): boolean {
  return hasColumn(sheet, 'org_code');
}

interface Judged {
  readonly rows: readonly { readonly record: FigureRecord; readonly printed: number | null }[];
  readonly issues: readonly RowIssue[];
}

function icbRows(sheet: CsvSheet): Judged {
  const { rows, issues } = readRows(sheet, sicknessByIcbRules);
  return {
    rows: rows.map((row) => ({
      record: toRecord(row, {
        areaCode: row.values.area_code,
        areaName: row.values.area_name,
        areaType: row.values.level,
        category: null,
      }),
      printed: row.values.absence_pct,
    })),
    issues,
  };
}

function organisationRows(sheet: CsvSheet): Judged {
  const { rows, issues } = readRows(sheet, sicknessByOrganisationRules);
  return {
    rows: rows.map((row) => ({
      record: toRecord(row, {
        areaCode: row.values.org_code,
        areaName: row.values.org_name,
        areaType: 'organisation',
        category: { type: 'Kind of organisation', name: row.values.org_type },
      }),
      printed: row.values.absence_pct,
    })),
    issues,
  };
}

function toRecord(
  { line, values }: ReadRow<SicknessByIcb | SicknessByOrganisation>,
  place: Pick<FigureRecord, 'areaCode' | 'areaName' | 'areaType' | 'category'>,
): FigureRecord {
  const { fte_days_lost: lost, fte_days_available: available, absence_pct: printed } = values;
  return figureRecord({
    ...place,
    indicator: 'sickness-absence',
    indicatorName: 'NHS staff sickness absence',
    period: values.period,
    figure: percentageFigure({ count: lost, base: available, printed }),
    count: lost,
    denominator: available,
    unit: '%',
    note: NOTE,
    row: line,
  });
}

function doubtsOf(record: FigureRecord, printed: number | null): RowIssue[] {
  const { count, denominator: base, row } = record;
  const place = { row, column: 'absence_pct', made: 'The days make' };
  return printedOtherwise({ count, base, printed }, place);
}
