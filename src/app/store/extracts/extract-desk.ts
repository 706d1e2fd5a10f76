import { type Geography } from '#app/domain/area.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type GridWorkbook } from '#data-adapters/formats/grid/grid.ts';
import { openWorkbook } from '#data-adapters/formats/grid/open-workbook.ts';
import { applyMapping } from '#data-adapters/local-extract/apply-mapping.ts';
import { previewExtract } from '#data-adapters/local-extract/preview-extract.ts';
import { proposeMapping } from '#data-adapters/local-extract/propose/propose-mapping.ts';
import {
  readExtractInSteps,
  reviewAreas,
  type ReadExtract,
} from '#data-adapters/local-extract/read-extract.ts';
import {
  aggregateOf,
  broughtTable,
  recordsOfSlice,
  slicesOf,
} from '#data-adapters/snapshot/brought-table.ts';
import { summaryOf } from '#data-adapters/snapshot/summary-of.ts';
import {
  type ExtractAnswer,
  type ExtractQuestion,
  type OpenedFile,
  type ReadSummary,
} from './extract-messages.ts';
import { shownPart, shownReview } from './shown-parts.ts';

const MOST_ISSUES = 2_000;
const NOT_OPEN = 'No file is open: choose the file again.';
const BROKEN = 'The file cannot be read: something in it was not expected. Nothing was changed.';

/** Holds one open file and answers questions about it. The worker is a desk with a letter box. */
export class ExtractDesk {
  readonly #post: (answer: ExtractAnswer) => void;
  readonly #running = new Map<string, AbortController>();
  #read: ReadExtract | null = null;
  #open: { readonly workbook: GridWorkbook; readonly geography: Geography } | null = null;

  constructor(post: (answer: ExtractAnswer) => void) {
    this.#post = post;
  }

  /** Every question but a cancellation is answered once, after any progress; it never throws. */
  async ask(question: ExtractQuestion): Promise<void> {
    const { key } = question;
    if (question.kind === 'cancel') {
      this.#running.get(key)?.abort();
      return;
    }
    const controller = new AbortController();
    this.#running.set(key, controller);
    try {
      this.#post(await this.#answer(question, controller.signal));
    } catch (error) {
      if (controller.signal.aborted) this.#post({ key, kind: 'cancelled' });
      else this.#post({ key, kind: 'failed', message: messageOf(error) });
    } finally {
      this.#running.delete(key);
    }
  }

  async #answer(
    question: Exclude<ExtractQuestion, { kind: 'cancel' }>,
    signal: AbortSignal,
  ): Promise<ExtractAnswer> {
    const { key } = question;
    const progress = (share: number) => this.#post({ key, kind: 'progress', share });
    if (question.kind === 'open') {
      const { name, bytes, geography } = question;
      const workbook = await openWorkbook({ name, bytes }, { progress, signal });
      this.#open = { workbook, geography };
      this.#read = null;
      return { key, kind: 'opened', file: fileOf(workbook) };
    }
    if (this.#open === null) return { key, kind: 'failed', message: NOT_OPEN };
    const { workbook, geography } = this.#open;
    switch (question.kind) {
      case 'propose': {
        const { choice } = question;
        return { key, kind: 'proposed', proposal: proposeMapping(workbook, { choice, geography }) };
      }
      case 'apply':
        return { key, kind: 'applied', applied: applyMapping(question.mapping, workbook) };
      case 'preview': {
        const { mapping, rows } = question;
        const preview = previewExtract(workbook, mapping, geography, rows);
        return { key, kind: 'previewed', preview: shownPart(preview) };
      }
      case 'review': {
        const review = reviewAreas(workbook, question.mapping, geography);
        return { key, kind: 'reviewed', review: shownReview(review) };
      }
      case 'read': {
        const steps = { progress, signal };
        const read = await readExtractInSteps(workbook, question.mapping, geography, steps);
        this.#read = read;
        return { key, kind: 'read', read: summaryOfRead(read) };
      }
      case 'table': {
        const records = this.#read?.records ?? [];
        const wanted = recordsOfSlice(records, question.slice);
        const aggregate = aggregateOf(wanted, question.scale);
        const table = broughtTable({ id: question.id, aggregate }, wanted);
        return { key, kind: 'table', table, aggregate };
      }
      case 'issues':
        return { key, kind: 'issues', issues: this.#read?.issues ?? [] };
    }
  }
}

function fileOf({ name, format, sheets, remarks }: GridWorkbook): OpenedFile {
  return {
    name,
    format,
    sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
    remarks,
  };
}

function summaryOfRead(read: ReadExtract): ReadSummary {
  return {
    ...summaryOf(read),
    firstIssues: read.issues.slice(0, MOST_ISSUES),
    slices: slicesOf(read.records),
  };
}

/** Only what was written for a person is shown to one. */
function messageOf(error: unknown): string {
  return error instanceof ForeignFileError ? error.message : BROKEN;
}
