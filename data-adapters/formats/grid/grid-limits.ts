import { ForeignFileError, type SourceFile } from '#data-adapters/adapter.ts';
import { MOST_COLUMNS, MOST_ROWS } from './a1.ts';

/** How large a file may be, at each step of opening it. */
export interface GridLimits {
  readonly bytes: number;
  /** Parts of a workbook's archive, and how far they may unpack: together, and each for its size. */
  readonly parts: number;
  readonly unpackedBytes: number;
  readonly ratio: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Filled cells of all sheets, and places in the rectangles they span. */
  readonly cells: number;
  readonly places: number;
}

export const GRID_LIMITS: GridLimits = {
  bytes: 60_000_000,
  parts: 2_000,
  unpackedBytes: 300_000_000,
  ratio: 250,
  sheets: 200,
  rows: MOST_ROWS,
  columns: MOST_COLUMNS,
  cells: 12_000_000,
  places: 24_000_000,
};

export interface OpenOptions {
  /** One phrase that finishes "expected …". */
  readonly expected?: string;
  readonly limits?: Partial<GridLimits>;
  /** Told from time to time how much is done, 0 to 1. */
  readonly progress?: (share: number) => void;
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What opening a file needs to know, with everything filled in. */
export interface Opening {
  readonly file: SourceFile;
  readonly limits: GridLimits;
  /** An error that finishes the sentence `name …; expected …`. */
  readonly refusal: (found: string) => ForeignFileError;
  /** Reports progress and lets other work and a stop through. */
  readonly pause: (share: number) => Promise<void>;
  /** Has somebody stopped the work? */
  readonly isStopped: () => boolean;
}

const EXPECTED = 'a table of figures by place, as CSV or an Excel workbook (.xlsx)';

export function opening(file: SourceFile, options: OpenOptions): Opening {
  const { expected = EXPECTED, progress, signal } = options;
  return {
    file,
    limits: { ...GRID_LIMITS, ...options.limits },
    refusal: (found) => new ForeignFileError(`${file.name} ${found}; expected ${expected}.`),
    isStopped: () => signal?.aborted === true,
    pause: async (share) => {
      signal?.throwIfAborted();
      progress?.(share);
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
    },
  };
}

export function inMegabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000_000)} MB`;
}
