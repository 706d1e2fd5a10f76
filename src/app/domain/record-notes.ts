import { personalDataIn } from './personal-data.ts';

/** What is wrong with a field, or to be thought about, and what to do: a sentence or two. */
export interface FieldNote {
  /** The field's name; of a list or group, with the item: `staff.physiotherapists`, `places.E08000019`. */
  readonly field: string;
  readonly message: string;
}

/** A record that may be kept, or what stands in the way. Warnings stop nobody. */
export type Checked<Record> =
  | { readonly kind: 'fits'; readonly record: Record; readonly warnings: readonly FieldNote[] }
  | {
      readonly kind: 'problems';
      readonly problems: readonly FieldNote[];
      readonly warnings: readonly FieldNote[];
    };

/** Longest texts that are kept, in characters. */
export const TEXT_LIMITS = { line: 200, text: 4000, link: 2000 } as const;

/** Where checks note what they find. */
export class Notes {
  readonly problems: FieldNote[] = [];
  readonly warnings: FieldNote[] = [];

  problem(field: string, message: string): void {
    this.problems.push({ field, message });
  }

  warning(field: string, message: string): void {
    this.warnings.push({ field, message });
  }

  /** The text, with a problem where it is longer than what is kept and warnings for personal data. */
  text(field: string, text: string, limit: number): string {
    if (text.length > limit) {
      this.problem(field, `This has ${text.length} characters. Shorten it to at most ${limit}.`);
      return text;
    }
    for (const { message } of personalDataIn(text)) this.warning(field, message);
    return text;
  }

  /** A real date between two, in ISO form. */
  date(field: string, text: string, first: string, last: string, beyond: string): void {
    if (!isIsoDate(text)) {
      this.problem(field, 'Give a real date as year-month-day, such as 2026-03-31.');
    } else if (text < first) {
      this.problem(field, `The date ${text} is too long ago. Give a date from ${first} on.`);
    } else if (text > last) {
      this.problem(field, beyond);
    }
  }

  /** A number within limits, with so many decimals at most kept; null stays null. */
  number(field: string, value: number | null, limits: NumberLimits): number | null {
    if (value === null) return null;
    const { most, decimals, what } = limits;
    if (!Number.isFinite(value) || value < 0 || value > most) {
      this.problem(field, `${what} must be a number from 0 to ${most}, or blank if not known.`);
      return value;
    }
    const unit = 10 ** decimals;
    // Minus zero becomes zero.
    const kept = Math.round(value * unit) / unit + 0;
    if (decimals === 0 && kept !== value) {
      this.problem(field, `${what} must be a whole number, or blank if not known.`);
    }
    return kept;
  }

  answer<Record>(record: Record): Checked<Record> {
    return this.problems.length > 0
      ? this.refusal()
      : { kind: 'fits', record, warnings: this.warnings };
  }

  refusal(): Extract<Checked<never>, { kind: 'problems' }> {
    return { kind: 'problems', problems: this.problems, warnings: this.warnings };
  }
}

export interface NumberLimits {
  readonly most: number;
  readonly decimals: number;
  /** Starts the sentence. */
  readonly what: string;
}

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Last parts of addresses that are pages of their own, and so no record's. */
const PAGES: readonly string[] = ['new', 'none', 'import', 'directory', 'card'];

/**
 * Ids are kept in files and addresses: letters, digits and `. _ : -`. A name that every object has,
 * such as `constructor`, could be found where nothing is kept.
 */
export function checkId(notes: Notes, id: string): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/.test(id)) {
    notes.problem(
      'id',
      'The id may hold letters, digits, dots and hyphens only. Leave it blank for a new record.',
    );
  } else if (id in {} || PAGES.includes(id)) {
    notes.problem(
      'id',
      `The word “${id}” cannot be an id. Take another, or leave it blank for a new record.`,
    );
  }
}
