import { type FigureRecord, type Parsed } from '#data-adapters/adapter.ts';
import { type AskError, type AskOptions } from './ask.ts';

/** What several questions gave: all that was answered, and what was not. */
export interface LiveFigures {
  readonly parsed: Parsed<FigureRecord>;
  /** The questions without an answer, each saying which in its message. */
  readonly failures: readonly AskError[];
}

/** How far a flow of questions has come. */
export interface Progress {
  /** Questions that are done, with or without an answer. */
  readonly done: number;
  /** Questions known so far. */
  readonly of: number;
  /** What the last of them was about. */
  readonly about: string;
}

export interface FlowOptions extends AskOptions {
  /** What may enter of an answer, with what is wrong in it; all of it unless told. */
  readonly judge?: (answer: Parsed<FigureRecord>) => Parsed<FigureRecord>;
  readonly progress?: (progress: Progress) => void;
}
