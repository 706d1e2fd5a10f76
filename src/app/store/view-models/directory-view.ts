import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { type Directory, directoryOf } from '#app/domain/directory.ts';
import { keptFeature } from '../kept/kept-feature.ts';
import { selectRegister, selectRegisterNesting } from '../register/register.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { countOf, selectDirectoryPlace } from './directory-places.ts';
import { dayText, type EntryView, entryView } from './directory-entry-words.ts';

/** What the directory can show now. */
export type DirectoryState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  /** No place is chosen; `unknown` is a code that is none. */
  | { readonly kind: 'choose'; readonly unknown: string | null }
  | { readonly kind: 'shown'; readonly place: Area; readonly directory: Directory };

/** The directory of the chosen place, or why there is none to show. */
export function selectDirectory(today: string) {
  return createSelector(
    keptFeature.selectStatus,
    snapshotFeature.selectGeography,
    selectDirectoryPlace,
    selectRegister,
    selectRegisterNesting,
    selectSelection,
    (status, geography, place, register, nesting, selection): DirectoryState => {
      if (geography.status === 'failed') {
        return { kind: 'failed', message: 'No directory can be shown without the list of places.' };
      }
      if (nesting === null || status === 'reading') return { kind: 'reading' };
      if (place === null) return { kind: 'choose', unknown: selection.place };
      const { code, level } = place;
      return {
        kind: 'shown',
        place,
        directory: directoryOf(register, { code, level }, nesting, today),
      };
    },
  );
}

/** A directory in the words of the page. */
export interface DirectoryView {
  readonly place: Area;
  readonly level: string;
  /** `7 services recorded by 25 November 2026, 2 of them not verified …` */
  readonly counted: string;
  readonly hasSamples: boolean;
  /** `Directory of services: Ashby · 25 November 2026`, for the head of every sheet. */
  readonly runningTitle: string;
  readonly doors: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: string;
    readonly entries: readonly EntryView[];
  }[];
}

/** Null where there is none to show. */
export function selectDirectoryView(today: string) {
  return createSelector(selectDirectory(today), (state): DirectoryView | null => {
    if (state.kind !== 'shown') return null;
    const { place, directory } = state;
    const day = dayText(today);
    const sample = directory.hasSamples ? 'SAMPLE, NOT REAL SERVICES · ' : '';
    return {
      place,
      level: LEVEL_NAMES[place.level].one,
      counted: countedText(directory, day),
      hasSamples: directory.hasSamples,
      runningTitle: `${sample}Directory of services: ${place.shortName} · ${day}`,
      doors: directory.doors.map(({ door, title, entries }) => ({
        id: `door-${door ?? 'not-recorded'}`,
        title,
        count: countOf(entries.length, 'service'),
        entries: entries.map(entryView),
      })),
    };
  });
}

function countedText({ services, unverified }: Directory, day: string): string {
  const all = `${countOf(services, 'service')} recorded on ${day}`;
  const marked =
    unverified === 0
      ? ''
      : unverified === services
        ? ', not verified within 6 months'
        : `, ${unverified.toLocaleString('en-GB')} of them not verified within 6 months`;
  return `${all}${marked}.`;
}
