import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { type ProgrammeMembership } from '#app/domain/programme-membership.ts';
import { type Ages } from '#app/domain/ages.ts';
import { type Breakdown } from '#app/domain/breakdown.ts';
import { type Boundaries } from '#app/domain/boundaries.ts';
import { readStoredBoundaries } from '#data-adapters/boundaries/stored-boundaries.ts';
import { type AdultsByDistrict } from '#data-adapters/snapshot/adults.ts';
import {
  readAdultsByDistrict,
  readAgesFile,
  readAreas,
  readBreakdowns,
  readFigureTable,
  readHistory,
  readIssues,
  readManifest,
  readProgrammes,
} from '#data-adapters/snapshot/read-snapshot.ts';
import { type Geography } from '#app/domain/area.ts';
import { type SnapshotHistory } from '#app/domain/figure-changes.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type SnapshotIssues, type SnapshotManifest } from '#app/domain/snapshot.ts';

const FOLDER = 'assets/snapshot';

/** Asks this origin for the bundled figures. */
@Injectable({ providedIn: 'root' })
export class SnapshotClient {
  readonly #http = inject(HttpClient);

  areas(): Observable<Geography> {
    return this.#ask('areas.json').pipe(map(readAreas));
  }

  manifest(): Observable<SnapshotManifest> {
    return this.#ask('manifest.json').pipe(map(readManifest));
  }

  programmes(): Observable<readonly ProgrammeMembership[]> {
    return this.#ask('programmes.json').pipe(map(readProgrammes));
  }

  issues(): Observable<SnapshotIssues> {
    return this.#ask('issues.json').pipe(map(readIssues));
  }

  /** What refreshes changed in the figures; `file` is where the manifest says. */
  history(file: string): Observable<SnapshotHistory> {
    return this.#ask(file).pipe(map(readHistory));
  }

  figures(id: string): Observable<FigureTable> {
    return this.#ask(`figures/${id}.json`).pipe(map((payload) => readFigureTable(id, payload)));
  }

  adults(): Observable<AdultsByDistrict> {
    return this.#ask('adults.json').pipe(map(readAdultsByDistrict));
  }

  ages(): Observable<Ages> {
    return this.#ask('ages.json').pipe(map(readAgesFile));
  }

  breakdowns(): Observable<readonly Breakdown[]> {
    return this.#ask('breakdowns.json').pipe(map(readBreakdowns));
  }

  /** Official boundaries that a refresh put beside the figures. */
  boundaries(file: string): Observable<Boundaries> {
    return this.#ask(file).pipe(
      map((payload) => {
        const boundaries = readStoredBoundaries(payload);
        if (boundaries === null) throw new Error('The bundled boundaries cannot be read.');
        return boundaries;
      }),
    );
  }

  #ask(path: string): Observable<unknown> {
    return this.#http.get<unknown>(`${FOLDER}/${path}`);
  }
}

/** What to tell the reader when a bundled file cannot be used. */
export function failureMessage(error: unknown): string {
  if (error instanceof HttpErrorResponse) {
    return error.status === 200
      ? 'The bundled file is damaged. Reload the page; if it stays so, the copy of the atlas is incomplete.'
      : 'The bundled file is missing or cannot be reached. Reload the page when you are connected.';
  }
  return error instanceof Error ? error.message : 'The bundled file cannot be read.';
}
