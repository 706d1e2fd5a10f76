import { type Lens, LENS_NAMES, LENSES } from '#app/domain/lens.ts';
import { type FieldNote } from '#app/domain/record-notes.ts';
import { type ColumnId, columnWords } from '#app/domain/register-heads.ts';
import {
  blankService,
  type KnownNoneDraft,
  type ServiceDraft,
  type Verified,
} from '#app/domain/service.ts';
import {
  ANSWER_NAMES,
  COMMISSIONER_LEVEL_NAMES,
  type Door,
  DOORS,
  FAMILY_NAMES,
  GRADE_NAMES,
  PROFESSIONS,
  PROVIDER_KIND_NAMES,
  TIER_NAMES,
} from '#app/domain/service-lists.ts';
import { REGISTER_COLUMNS } from '#app/domain/register-columns.ts';
import { type PlaceFinder } from './place-finder.ts';
import { type ReadCell, readAmount, readDay, readRange, readWord } from './read-cells.ts';
import { readPlaces } from './read-places.ts';
import { type RegisterContext } from './register-file.ts';

const LENS_TITLES = Object.fromEntries(
  LENSES.map((lens) => [lens, LENS_NAMES[lens].title]),
) as Record<Lens, string>;

/** The cells of one row as drafts of a record. What cannot be read is noted by column, and left open. */
export class RowCells {
  readonly problems: FieldNote[] = [];
  readonly warnings: FieldNote[] = [];
  readonly #text: (column: ColumnId) => string;
  readonly #finder: PlaceFinder;

  constructor(text: (column: ColumnId) => string, finder: PlaceFinder) {
    this.#text = text;
    this.#finder = finder;
  }

  word<Code extends string>(column: ColumnId, names: Readonly<Record<Code, string>>): Code | null {
    return this.#read(column, (text) => readWord(text, names));
  }

  service({ newId, defaults }: RegisterContext): ServiceDraft {
    const answer = (column: ColumnId) => this.word(column, ANSWER_NAMES) ?? 'unknown';
    const text = this.#text;
    const lenses = this.#lenses();
    return {
      ...blankService(this.#id(newId)),
      name: text('name'),
      family: this.word('family', FAMILY_NAMES) ?? defaults?.family ?? null,
      tier: this.word('tier', TIER_NAMES),
      lenses: lenses.length === 0 ? (defaults?.lenses ?? lenses) : lenses,
      commissioner: {
        name: text('commissioner'),
        level: this.word('commissionerLevel', COMMISSIONER_LEVEL_NAMES),
      },
      provider: { name: text('provider'), kind: this.word('providerKind', PROVIDER_KIND_NAMES) },
      places: this.#places(),
      staff: PROFESSIONS.flatMap((profession) => {
        const range = this.#read(`staff.${profession}`, readRange);
        return range === null ? [] : [{ profession, ...range }];
      }),
      capacity: this.#read('capacity', readAmount),
      activity: this.#read('activity', readAmount),
      medianWaitWeeks: this.#read('medianWaitWeeks', readAmount),
      doors: Object.fromEntries(DOORS.map((door) => [door, answer(`doors.${door}`)])) as Record<
        Door,
        ReturnType<typeof answer>
      >,
      howToRefer: text('howToRefer'),
      eligibility: text('eligibility'),
      fitNotes: answer('fitNotes'),
      healthAndWorkReports: answer('healthAndWorkReports'),
      fundingEnds: this.#read('fundingEnds', readDay),
      contact: text('contact'),
      link: text('link'),
      notes: text('notes'),
      verified: this.#verified(),
      quality: this.#quality(),
    };
  }

  knownNone({ newId }: RegisterContext): KnownNoneDraft {
    const [place, ...others] = this.#places();
    if (others.length > 0) {
      this.#problem('places', 'A “Known none” is of one place. Write one row for each place.');
    } else if (place?.share !== null && place !== undefined) {
      this.#problem('places', 'A “Known none” has no share. Leave out the percentage.');
    }
    return {
      id: this.#id(newId),
      family: this.word('family', FAMILY_NAMES),
      place: place === undefined ? null : { code: place.code, level: place.level },
      verified: this.#verified(),
      notes: this.#text('notes'),
    };
  }

  /** Notes a problem for every filled cell of another column; an answer of “unknown” says nothing. */
  refuseOthers(allowed: readonly ColumnId[]): void {
    for (const { id, head } of REGISTER_COLUMNS) {
      const text = this.#text(id);
      if (allowed.includes(id) || text === '' || /^unknown$/i.test(text)) continue;
      this.#problem(
        id,
        `A “Known none” has no “${head}”. Clear the cell, or change the record to “Service”.`,
      );
    }
  }

  #id(newId: () => string): string {
    const text = this.#text('id');
    return text === '' ? newId() : text;
  }

  #lenses(): readonly Lens[] {
    const words = this.#text('lenses')
      .split(/[;,\n]/)
      .map((word) => word.trim());
    return words.flatMap((word): Lens[] => {
      const lens = this.#note('lenses', word, (text) => readWord(text, LENS_TITLES));
      return lens === null ? [] : [lens];
    });
  }

  #places(): ServiceDraft['places'] {
    const { places, problems, warnings } = readPlaces(this.#text('places'), this.#finder);
    for (const message of problems) this.#problem('places', message);
    for (const message of warnings) this.warnings.push({ field: 'places', message });
    return places;
  }

  #verified(): Verified | null {
    const on = this.#read('verifiedOn', readDay);
    const byRole = this.#text('verifiedBy');
    return on === null && byRole === '' ? null : { on: on ?? '', byRole };
  }

  #quality(): ServiceDraft['quality'] {
    const grade = this.word('grade', GRADE_NAMES);
    const reason = this.#text('gradeReason');
    if (grade !== null) return { grade, reason };
    if (reason !== '') {
      this.#problem('grade', `Give the grade that “${columnWords('gradeReason').head}” is about.`);
    }
    return null;
  }

  #read<T>(column: ColumnId, read: (text: string) => ReadCell<T>): T | null {
    return this.#note(column, this.#text(column), read);
  }

  #note<T>(column: ColumnId, text: string, read: (text: string) => ReadCell<T>): T | null {
    if (text === '') return null;
    const cell = read(text);
    if (cell.kind === 'read') return cell.value;
    this.#problem(column, cell.message);
    return null;
  }

  #problem(field: ColumnId, message: string): void {
    this.problems.push({ field, message });
  }
}
