import { HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Observable } from 'rxjs';
import { makeTable } from '../figure-table-fixture.ts';
import { makeGeography } from '../geography-fixture.ts';
import { failureMessage, SnapshotClient } from './snapshot-client.ts';

describe('SnapshotClient', () => {
  let client: SnapshotClient;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    client = TestBed.inject(SnapshotClient);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    http.verify();
  });

  /** What was read, or what the reader is told where it could not be. */
  function outcome(question: Observable<unknown>): { value?: unknown; message?: string } {
    const result: { value?: unknown; message?: string } = {};
    question.subscribe({
      next: (value) => (result.value = value),
      error: (error: unknown) => (result.message = failureMessage(error)),
    });
    return result;
  }

  const files: readonly [string, () => Observable<unknown>, object][] = [
    ['areas.json', () => client.areas(), makeGeography()],
    ['manifest.json', () => client.manifest(), { version: 1, indicators: [], files: [] }],
    ['programmes.json', () => client.programmes(), []],
    ['issues.json', () => client.issues(), {}],
    [
      'figures/depression.json',
      () => client.figures('depression'),
      makeTable('depression', [], {}),
    ],
  ];
  for (const [path, ask, payload] of files) {
    it(`reads ${path} from this origin's own folder`, () => {
      const result = outcome(ask());
      http.expectOne(`assets/snapshot/${path}`).flush(payload);
      expect(result).toEqual({ value: payload });
    });

    it(`refuses a ${path} that is something else`, () => {
      const result = outcome(ask());
      http.expectOne(`assets/snapshot/${path}`).flush({ error: 'Sign in to the network' });
      expect(result.value).toBeUndefined();
      expect(result.message).toContain('cannot be read');
    });
  }

  it('refuses the figures of another indicator', () => {
    const result = outcome(client.figures('depression'));
    http.expectOne('assets/snapshot/figures/depression.json').flush(makeTable('diabetes', [], {}));
    expect(result.message).toContain('depression');
  });

  it('calls a file that is cut off damaged, and one that is not there missing', () => {
    const cutOff = outcome(client.areas());
    http
      .expectOne('assets/snapshot/areas.json')
      .error(new ProgressEvent('error'), { status: 200, statusText: 'OK' });
    const notThere = outcome(client.manifest());
    http.expectOne('assets/snapshot/manifest.json').flush('', { status: 404, statusText: 'No' });
    expect(cutOff.message).toContain('damaged');
    expect(notThere.message).toContain('missing');
    expect(notThere.message).not.toContain('damaged');
  });

  it('calls a file that no connection brings out of reach', () => {
    expect(failureMessage(new HttpErrorResponse({ status: 0 }))).toContain('cannot be reached');
  });

  it('has words for a failure without any', () => {
    expect(failureMessage('odd')).toBe('The bundled file cannot be read.');
  });
});
