import { createSelector } from '@ngrx/store';
import { type ChangesSince, changesSince } from '#app/domain/changes-since.ts';
import { type ChangedIndicator } from '#app/domain/figure-changes.ts';
import { BUNDLED } from '#app/domain/indicator-catalogue.ts';
import { type LinkVintage, readLinkVintage } from '#app/domain/link-vintage.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { type KeptRecord } from '#data-adapters/kept/collections.ts';
import { liveIndicators } from '#data-adapters/snapshot/figure-upstreams.ts';
import { selectBroughtById } from '../extracts/brought.ts';
import { selectKept } from '../kept/kept-feature.ts';
import { liveFeature } from '../live/live-feature.ts';
import { valueOf } from '../loadable.ts';
import { selectPlace } from '../scope.ts';
import { selectPage, selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import { selectIndicatorInView, selectIndicatorsOfPage } from '../wanted.ts';
import { changePhrases, count, placeWords } from './since-words.ts';
import { dayWords } from './source-line.ts';

/** What a page says of the figures it shows where a link to it was made earlier. */
export interface SinceLinkView {
  readonly headline: string;
  /** An indicator each: what changed, and then what stood for the chosen place. */
  readonly changed: readonly {
    readonly title: string;
    readonly phrases: string;
    readonly place: string | null;
  }[];
  /** What cannot be told, a sentence each. */
  readonly notes: readonly string[];
}

/** What refreshes changed in one indicator of the page since the link was made, oldest first. */
interface Since {
  readonly id: string;
  readonly steps: readonly ChangedIndicator[];
}

/** Of a link of tomorrow or of none, nothing can be said. */
const selectVintage = createSelector(
  createSelector(selectSelection, ({ made }) => made),
  (made): LinkVintage | null => readLinkVintage(made ?? ''),
);

/** What changed in the bundled figures; null until it is known. */
const selectBundledChanges = createSelector(
  selectVintage,
  snapshotFeature.selectManifest,
  snapshotFeature.selectHistory,
  (made, manifest, history): ChangesSince | null => {
    const list = valueOf(manifest);
    if (made === null || list === null) return null;
    const { edition = null } = list;
    const isAsked = list.history !== undefined && edition !== made.edition;
    if (isAsked && (history.status === 'idle' || history.status === 'loading')) return null;
    return changesSince(valueOf(history), edition, made);
  },
);

/** Of each indicator of the page: asked for in this browser, else bundled. */
const selectSince = createSelector(
  selectVintage,
  selectBundledChanges,
  selectIndicatorsOfPage,
  selectBroughtById,
  selectKept('live'),
  (made, bundled, ids, brought, live): readonly Since[] | null => {
    if (made === null || bundled === null) return null;
    return ids
      .filter((id) => !brought.has(id))
      .map((id) => ({
        id,
        steps:
          liveSteps(
            live.find((record) => record.id === id),
            made,
          ) ??
          bundled.changes.flatMap(({ indicators }) => indicators.filter((one) => one.id === id)),
      }));
  },
);

/** Null where it was never asked for in this browser: an asking the link's own browser had is none. */
function liveSteps(
  record: KeptRecord<'live'> | undefined,
  { asked }: LinkVintage,
): readonly ChangedIndicator[] | null {
  if (record === undefined) return null;
  return (record.changes ?? [])
    .filter(({ on }) => asked === null || on > asked)
    .map(({ changed }) => changed);
}

/**
 * What changed since the link in the address was made, in the figures that this page shows; null
 * where the address does not say when that was, or it is not known yet.
 */
export function selectSinceLink(today: string) {
  return createSelector(
    selectVintage,
    selectSince,
    selectBundledChanges,
    createSelector(
      selectPage,
      selectSelection,
      selectIndicatorInView,
      (page, { period }, { id }) => (page === 'map' ? { period, id } : { period: null, id }),
    ),
    createSelector(selectPlace, (place) =>
      place === null ? null : { code: place.code, name: place.shortName },
    ),
    createSelector(selectTables, liveFeature.selectCatalogue, (tables, catalogue) => ({
      tables,
      catalogue,
    })),
    createSelector(
      snapshotFeature.selectOrigins,
      snapshotFeature.selectHistory,
      selectBroughtById,
      selectIndicatorsOfPage,
      (origins, history, brought, ids) => ({
        origins,
        isUnreadable: history.status === 'failed',
        hasBrought: ids.some((id) => brought.has(id)),
      }),
    ),
    (made, since, bundled, view, place, { tables, catalogue }, known): SinceLinkView | null => {
      if (made === null || since === null || bundled === null || made.on > today) return null;
      if (since.length === 0) return null;
      const changed = since.filter(({ steps }) => steps.length > 0);
      return {
        headline: headlineOf(made, since.length, changed.length, bundled.isWhole),
        changed: changed.flatMap(({ id, steps }) => {
          const indicator = catalogue.byId(id);
          const table = valueOf(tables[id]);
          if (indicator === null) return [];
          const period = view.id === id ? view.period : null;
          return {
            title: indicator.title,
            phrases: changePhrases(steps).join('; '),
            place:
              place === null || table === null
                ? null
                : placeWords(table, steps, place, period, indicator),
          };
        }),
        notes: [
          ...reachNotes(bundled, known.isUnreadable, changed.length),
          ...behindNotes(made, since, known.origins),
          ...(known.hasBrought ? ['Figures that you brought are not followed.'] : []),
        ],
      };
    },
  );
}

function headlineOf({ on }: LinkVintage, all: number, changed: number, isWhole: boolean): string {
  const made = `since this link was made on ${dayWords(on)}`;
  if (changed > 0) {
    const some = changed === all ? count(all, 'indicator') : `${changed} of ${all} indicators`;
    return `Figures of ${some} on this page have changed ${made}.`;
  }
  return isWhole
    ? `Nothing that this page shows has changed ${made}.`
    : `Whether figures on this page have changed ${made} cannot be told here.`;
}

/** Where it is not certain that everything since the link is listed. */
function reachNotes(
  { changes, isWhole }: ChangesSince,
  isUnreadable: boolean,
  changed: number,
): readonly string[] {
  if (isUnreadable) return ['The list of what refreshes changed cannot be read: reload the page.'];
  if (isWhole) return [];
  const [oldest] = changes;
  const begins = oldest === undefined ? '' : `, and lists refreshes from ${dayWords(oldest.on)} on`;
  const more = changed > 0 ? ' There may be more changes.' : '';
  return [
    `This copy of the atlas does not know the figures that the link was made with${begins}.${more}`,
  ];
}

/** Where the browser that made the link had asked a publisher later than this one did. */
function behindNotes(
  { asked }: LinkVintage,
  since: readonly Since[],
  origins: Readonly<Record<string, LiveOrigin>>,
): readonly string[] {
  if (asked === null) return [];
  const feeds = new Set(liveIndicators().map(({ indicator }) => indicator.id));
  const behind = since.filter(({ id }) => {
    const own = origins[id];
    return (feeds.has(id) || BUNDLED.byId(id) === null) && (own === undefined || own.on < asked);
  });
  return behind.length === 0
    ? []
    : [
        `Who made the link had asked publishers for newer figures on ${dayWords(asked)}; here that was not done since, so they may have seen newer figures of ${count(behind.length, 'indicator')}. Data asks for them.`,
      ];
}
