import { quoted } from '#data-adapters/formats/quoted.ts';
import { type ColumnRef } from './extract-mapping.ts';
import { type MappingChange } from './mapping-change.ts';
import { readHead } from './propose/column-heads.ts';
import { plainName } from './propose/column-names.ts';
import { columnAt, type TableView } from './table-view.ts';

/** Finds the columns of a mapping in another table: by name; failing that, where they stood. */
export class ColumnFinder {
  readonly #view: TableView;
  readonly #known: ReadonlySet<string>;
  readonly #changes: MappingChange[];
  readonly #shift: number;

  /** `wanted`: every column of the mapping. What is renamed is added to `changes`. */
  constructor(view: TableView, wanted: readonly ColumnRef[], changes: MappingChange[]) {
    this.#view = view;
    this.#known = new Set(wanted.map(({ name }) => plainName(name)));
    this.#changes = changes;
    const shifts = wanted.flatMap((ref) => {
      const column = this.#byName(ref.name, columnAt(ref));
      return column === undefined ? [] : [column - columnAt(ref)];
    });
    this.#shift = shifts[0] ?? 0;
  }

  find(ref: ColumnRef | undefined): ColumnRef | null {
    if (ref === undefined) return null;
    const column = this.#byName(ref.name, columnAt(ref));
    if (column !== undefined) return this.#view.refOf(column);
    const there = columnAt(ref) + this.#shift;
    const name = this.#view.columns.includes(there) ? this.#view.nameOf(there) : '';
    if (name === '' || this.#known.has(plainName(name)) || !mayBeSame(ref.name, name)) return null;
    const words = `The column ${quoted(ref.name)} is now called ${quoted(name)}.`;
    this.#changes.push({ kind: 'renamed', words });
    return this.#view.refOf(there);
  }

  /** A name may stand twice: the column at the old place wins. */
  #byName(name: string, preferred: number): number | undefined {
    const fits = this.#view.columns.filter(
      (column) => plainName(this.#view.nameOf(column)) === plainName(name),
    );
    return fits.find((column) => column === preferred) ?? fits[0];
  }
}

/** May two names be for the same thing? Not where both are known, and to hold different things. */
function mayBeSame(was: string, now: string): boolean {
  const [before, after] = [readHead([was]), readHead([now])];
  if (before.says.period !== after.says.period) return false;
  const [a, b] = [before.named?.role, after.named?.role];
  return a === b || a === undefined || b === undefined;
}
