import { type ServiceDraft, type Register } from '#app/domain/service.ts';
import { type PlaceFinder } from './place-finder.ts';

/** What a file of services is read with. */
export interface RegisterContext {
  readonly finder: PlaceFinder;
  /** ISO date. */
  readonly today: string;
  /** Makes an id for a record that has none. */
  readonly newId: () => string;
  /** Taken where a foreign file says nothing of a service: its family, its conditions. */
  readonly defaults?: Partial<Pick<ServiceDraft, 'family' | 'lenses'>>;
}

/** What is wrong in a file, and where. */
export interface RegisterIssue {
  /** The row a person sees, the header being 1; in JSON, which service, the first being 1. */
  readonly row: number;
  /** Head of the column, or property; null: the row as a whole. */
  readonly column: string | null;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Everything a file says. Nothing of it is kept until it is accepted. */
export interface ReadRegister {
  /** Records without any issue. */
  readonly register: Register;
  /** What kept records out. */
  readonly issues: readonly RegisterIssue[];
  /** What is to be thought about; it keeps nothing out. */
  readonly warnings: readonly RegisterIssue[];
  /** How many records the file has, with those left out. */
  readonly recordsInFile: number;
}
