import { type Action } from '@ngrx/store';
import { makeExtract } from '#data-adapters/kept/record-fixture.ts';
import { valueOf } from '../loadable.ts';
import { mappingLacks, selectBringSteps } from '../view-models/bring-steps-view.ts';
import { acceptance } from './acceptance.ts';
import { BringEvents } from './bring-events.ts';
import { bringFeature } from './bring-feature.ts';
import { type BringState } from './bring-state.ts';
import { type ReadSummary } from './extract-messages.ts';
import { localId, sliceKey } from './slice-draft.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const TODAY = '2026-11-25';
const extract = makeExtract('rate');
const { mapping, slice } = extract;
const FILE = { name: 'table.csv', format: 'csv', sheets: [], remarks: [] } as const;
const READ: ReadSummary = {
  records: 3,
  measured: 2,
  missing: { suppressed: 1 },
  issues: { 'unknown-area': 2 },
  firstIssues: [],
  slices: [
    { slice, records: 2 },
    { slice: { ...slice, sex: 'Female' }, records: 1 },
  ],
};

const after = (events: readonly Action[], from?: BringState): BringState =>
  events.reduce<BringState>(
    (state, event) => bringFeature.reducer(state, event),
    from ?? bringFeature.reducer(undefined, { type: 'start' }),
  );

const opened = after([
  BringEvents.opened({ file: FILE }),
  BringEvents.mappingChanged({ mapping }),
  BringEvents.read({ read: READ }),
]);
const [first, second] = opened.drafts;
const described = after(
  [
    BringEvents.definitionChanged({
      key: first!.key,
      change: { title: 'Rate', population: 'Residents' },
    }),
    BringEvents.citationChanged({ change: extract.citation }),
  ],
  opened,
);
const blocked = (state: BringState) =>
  selectBringSteps(TODAY)({ bring: state }).find((step) => step.blocked !== '')?.blocked ?? '';

describe('bringing figures', () => {
  it('keeps what was begun where another file is refused, is being opened or is stopped', () => {
    const file = new File(['%PDF'], 'a.pdf');
    const opening = after([BringEvents.fileChosen({ file })], described);
    const refused = after([BringEvents.fileRefused({ name: 'a.pdf', message: 'No.' })], opening);
    const stopped = after([BringEvents.openingStopped()], opening);
    for (const state of [opening, refused, stopped]) {
      expect([state.file, state.mapping, state.drafts, state.citation]).toEqual([
        described.file,
        described.mapping,
        described.drafts,
        described.citation,
      ]);
    }
    expect(refused.refused?.message).toBe('No.');
    expect(refused.opening).toBeNull();
  });

  it('reads anew after a correction, and keeps what was said of each indicator', () => {
    const changed = after(
      [BringEvents.mappingChanged({ mapping: { ...mapping, valuesAre: 'percent' } })],
      described,
    );
    expect([changed.read.status, changed.review.status, changed.tables.status]).toEqual([
      'idle',
      'idle',
      'idle',
    ]);
    const read = after([BringEvents.read({ read: READ })], changed);
    expect(read.drafts[0]?.definition.population).toBe('Residents');
  });

  it('chooses the largest indicator alone, and leaves the others to the person', () => {
    expect(opened.drafts.map(({ isChosen }) => isChosen)).toEqual([true, false]);
    expect(second?.definition.title).toContain('Female');
  });

  it('asks again for a range that is none, and looks nowhere meanwhile', () => {
    const place = { sheet: '', range: 'B4 to H40', headerRows: 1 };
    const typed = after([BringEvents.tableChosen({ place })], opened);
    expect(typed.placeProblem).toMatch(/such as B4:H40/);
    expect([typed.place.range, typed.mapping]).toEqual(['B4 to H40', mapping]);
    const right = after([BringEvents.tableChosen({ place: { ...place, range: 'B4:H40' } })], typed);
    expect([right.placeProblem, right.proposal.status]).toEqual(['', 'loading']);
  });

  it('begins next year with last year’s words, and asks for page and date anew', () => {
    const like = { title: 'Rate', mapping, extracts: [extract] };
    const next = after([
      BringEvents.likeChosen({ like }),
      BringEvents.opened({ file: FILE }),
      BringEvents.applied({
        applied: { mapping, changes: [{ kind: 'moved', words: 'It moved.' }], problems: [] },
      }),
    ]);
    expect(next.citation).toEqual({ ...extract.citation, page: '', date: '' });
    expect(blocked(next)).toMatch(/checked what is different/);
    const approved = after(
      [BringEvents.changesApproved({ isApproved: true }), BringEvents.read({ read: READ })],
      next,
    );
    expect(blocked(approved)).toMatch(/document, page, web address and date/);
    expect(approved.drafts.map(({ isChosen, earlier }) => [isChosen, earlier])).toEqual([
      [true, 'rate'],
      [false, null],
    ]);
  });

  it('opens each step once those before it are in order, and says what is missing', () => {
    expect(blocked(after([]))).toBe('Choose a file first.');
    expect(mappingLacks({ ...mapping, figures: [] })).toMatch(/which column holds the value/);
    expect(mappingLacks({ ...mapping, labels: {} })).toMatch(/^No column or text says which place/);
    const { areaName } = mapping.labels;
    expect(mappingLacks({ ...mapping, labels: { areaName } })).toMatch(/which period/);
    expect(blocked(opened)).toMatch(/description of “/);
    expect(blocked(described)).toBe('');
  });
});

describe('accepting figures', () => {
  const table = { ...extract.table, indicator: 'local-rate', areas: ['E54000003'] };
  const made = { key: first!.key, id: 'local-rate', table, aggregate: 'none' } as const;
  const ready = after([BringEvents.tablesMade({ tables: [made] })], described);
  const none = { extracts: [], mappings: [] };

  it('is one commit with the mapping for next year', () => {
    const commit = acceptance(ready, none, NOW);
    expect(commit?.title).toBe('Accepted “Rate”');
    expect(commit?.changes.map(({ collection, id }) => [collection, id])).toEqual([
      ['extracts', 'local-rate'],
      ['mappings', 'mapping-jsna'],
    ]);
    const [kept] = commit!.changes;
    expect(kept?.kind === 'put' ? kept.record : null).toEqual(
      jasmine.objectContaining({ leftOut: 2, accepted: NOW, citation: extract.citation, slice }),
    );
  });

  it('writes over what it replaces by its revision', () => {
    const earlier = { ...extract, id: 'local-rate', revision: 7 };
    const commit = acceptance(ready, { ...none, extracts: [earlier] }, NOW);
    expect(commit?.changes[0]?.expected).toBe(7);
  });

  it('is not done without a citation, a description, or figures', () => {
    const cite = (change: object) => after([BringEvents.citationChanged({ change })], ready);
    expect(acceptance(cite({ page: '' }), none, NOW)).toBeNull();
    expect(acceptance(cite({ date: '2026-11-26' }), none, NOW)).toBeNull();
    expect(acceptance(opened, none, NOW)).toBeNull();
    const empty = { ...made, table: { ...table, areas: [] } };
    expect(
      acceptance(after([BringEvents.tablesMade({ tables: [empty] })], ready), none, NOW),
    ).toBeNull();
  });

  it('leaves a clean page behind', () => {
    const done = after([BringEvents.finished({ title: 'Accepted “Rate”' })], ready);
    expect([done.file, valueOf(done.tables), done.finished]).toEqual([
      null,
      null,
      'Accepted “Rate”',
    ]);
  });
});

describe('the id of brought figures', () => {
  it('is made of their title, and never one that is taken', () => {
    expect(localId('Pain, 16+: share (%)', new Set())).toBe('local-pain-16-share');
    expect(localId('Pain', new Set(['local-pain', 'local-pain-2']))).toBe('local-pain-3');
    expect(localId('%', new Set())).toBe('local-figures');
    expect(sliceKey(slice)).not.toBe(sliceKey({ ...slice, category: '' }));
  });
});
