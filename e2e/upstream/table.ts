import Papa from 'papaparse';

/** Rows of a CSV text, the first being the header; blank lines are left out. */
export function readTable(text: string): string[][] {
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** Rows as records by the names of the header. */
export function readRecords(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

export function writeTable(rows: readonly (readonly string[])[], newline = '\n'): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { newline },
  );
}
