import { checkKnownNone } from '#app/domain/check-known-none.ts';
import { checkService } from '#app/domain/check-service.ts';
import { type ColumnId, columnWords } from '#app/domain/register-heads.ts';
import { REGISTER_COLUMNS, RECORD_WORDS } from '#app/domain/register-columns.ts';
import { type RegisterRecord } from '#app/domain/register-merge.ts';
import { type Checked, type FieldNote } from '#app/domain/record-notes.ts';
import { type RegisterContext, type RegisterIssue } from './register-file.ts';
import { RowCells } from './row-cells.ts';

/** The record of a row, null where something is wrong with it, and what there is to say of it. */
export interface RowRecord {
  readonly record: RegisterRecord | null;
  readonly issues: readonly RegisterIssue[];
  readonly warnings: readonly RegisterIssue[];
}

/** Reads one row: its cells by column, then the whole record. */
export function rowRecord(
  row: number,
  text: (column: ColumnId) => string,
  context: RegisterContext,
): RowRecord {
  const cells = new RowCells(text, context.finder);
  const kind = cells.word('record', RECORD_WORDS) ?? 'service';
  const check = { today: context.today, knowsPlace: context.finder.knows };
  const record =
    kind === 'service'
      ? fitting('service', checkService(cells.service(context), check), cells)
      : fitting('known-none', checkKnownNone(cells.knownNone(context), check), cells);
  if (kind === 'known-none') cells.refuseOthers(NONE_COLUMNS);
  const at = ({ field, message }: FieldNote): RegisterIssue => ({
    row,
    column: columnWords(columnOf(field)).head,
    message,
  });
  const issues = inColumnOrder(cells.problems).map(at);
  const warnings = inColumnOrder(cells.warnings).map(at);
  return { record: issues.length > 0 ? null : record, issues, warnings };
}

function inColumnOrder(notes: readonly FieldNote[]): readonly FieldNote[] {
  const place = ({ field }: FieldNote) => COLUMN_IDS.indexOf(columnOf(field));
  return notes.toSorted((a, b) => place(a) - place(b));
}

/** Columns a finding of no service may fill. */
const NONE_COLUMNS: readonly ColumnId[] = [
  'record',
  'id',
  'family',
  'places',
  'notes',
  'verifiedOn',
  'verifiedBy',
];

/** The record where it fits; what the check notes joins what the cells said, once a field. */
function fitting<Kind extends RegisterRecord['kind']>(
  kind: Kind,
  checked: Checked<Extract<RegisterRecord, { kind: Kind }>['record']>,
  cells: RowCells,
): RegisterRecord | null {
  cells.warnings.push(...checked.warnings);
  if (checked.kind === 'fits') return { kind, record: checked.record } as RegisterRecord;
  const said = new Set(cells.problems.map(({ field }) => columnOf(field)));
  cells.problems.push(...checked.problems.filter(({ field }) => !said.has(columnOf(field))));
  return null;
}

const COLUMN_IDS = REGISTER_COLUMNS.map(({ id }) => id);
const COLUMNS = new Set<string>(COLUMN_IDS);

/** Fields of a record that stand in a column of another name. */
const COLUMN_OF_FIELD: Readonly<Record<string, ColumnId>> = {
  place: 'places',
  verified: 'verifiedOn',
  'verified.on': 'verifiedOn',
  'verified.byRole': 'verifiedBy',
  'quality.reason': 'gradeReason',
};

function columnOf(field: string): ColumnId {
  if (COLUMNS.has(field)) return field as ColumnId;
  if (field.startsWith('places.')) return 'places';
  return Object.hasOwn(COLUMN_OF_FIELD, field) ? (COLUMN_OF_FIELD[field] ?? 'record') : 'record';
}
