import { createActionGroup, emptyProps, props } from '@ngrx/store';
import { type Ages } from '#app/domain/ages.ts';
import { type Geography } from '#app/domain/area.ts';
import { type Breakdown } from '#app/domain/breakdown.ts';
import { type SnapshotHistory } from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import { type SnapshotIssues, type SnapshotManifest } from '#app/domain/snapshot.ts';

/** What the snapshot folder answered. */
export const SnapshotEvents = createActionGroup({
  source: 'Snapshot',
  events: {
    'Areas Answered': props<{ geography: Geography }>(),
    'Areas Failed': props<{ message: string }>(),
    'Manifest Answered': props<{ manifest: SnapshotManifest }>(),
    'Manifest Failed': props<{ message: string }>(),
    'Programmes Asked': emptyProps(),
    'Programmes Answered': props<{ programmes: readonly ProgrammeMembership[] }>(),
    'Programmes Failed': props<{ message: string }>(),
    'Issues Asked': emptyProps(),
    'Issues Answered': props<{ issues: SnapshotIssues }>(),
    'Issues Failed': props<{ message: string }>(),
    'History Asked': emptyProps(),
    'History Answered': props<{ history: SnapshotHistory }>(),
    'History Failed': props<{ message: string }>(),
    'Ages Asked': emptyProps(),
    'Ages Answered': props<{ ages: Ages }>(),
    'Ages Failed': props<{ message: string }>(),
    'Breakdowns Asked': emptyProps(),
    'Breakdowns Answered': props<{ breakdowns: readonly Breakdown[] }>(),
    'Breakdowns Failed': props<{ message: string }>(),
    'Figures Asked': props<{ ids: readonly string[] }>(),
    'Figures Answered': props<{ table: FigureTable }>(),
    'Figures Failed': props<{ id: string; message: string }>(),
  },
});
