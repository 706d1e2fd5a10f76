import { ForeignFileError } from '#data-adapters/adapter.ts';
import {
  readAreas,
  readFigureTable,
  readHistory,
  readIssues,
  readManifest,
  readProgrammes,
} from './read-snapshot.ts';

const TABLE = {
  indicator: 'diabetes',
  areas: ['A', 'B'],
  periods: ['2024-04-01/P1Y'],
  value: [7.5, null],
  reasons: { suppressed: [1] },
  notes: {},
  derived: {},
};

describe('a table of the snapshot', () => {
  it('is read as it was written', () => {
    expect(readFigureTable('diabetes', TABLE)).toEqual(TABLE);
  });

  for (const [what, payload] of [
    ['of another indicator', { ...TABLE, indicator: 'stroke' }],
    ['with a column too short', { ...TABLE, value: [7.5] }],
    ['with limits too short', { ...TABLE, lower: [7] }],
    ['with a word for a number', { ...TABLE, value: [7.5, 'x'] }],
    ['without its values', { ...TABLE, value: undefined }],
    ['that is a web page', '<!DOCTYPE html>'],
    ['that is nothing', null],
  ] as const) {
    it(`${what} is refused in one sentence`, () => {
      expect(() => readFigureTable('diabetes', payload)).toThrowError(
        ForeignFileError,
        /^The bundled figures of diabetes cannot be read: .*\.$/,
      );
    });
  }
});

describe('the other files of the snapshot', () => {
  it('are refused in one sentence where they are not what they should be', () => {
    for (const read of [readManifest, readAreas, readProgrammes, readIssues]) {
      for (const payload of [null, 'x', 1, [1], { version: 2 }, { areas: 1 }]) {
        expect(() => read(payload)).toThrowError(ForeignFileError, /^The bundled list of .*\.$/);
      }
    }
  });
});

describe('the history of the snapshot', () => {
  const indicator = {
    id: 'diabetes',
    before: '2023-04-01/P1Y',
    after: '2024-04-01/P1Y',
    newPeriods: ['2024-04-01/P1Y'],
    dropped: 0,
    revised: 2,
    figures: [['E92000001', '2023-04-01/P1Y', 7.1, null]],
    newAreas: [],
    goneAreas: [],
  };
  const change = { on: '2026-02-10', from: 'a', to: 'b', indicators: [indicator] };
  const history = (more: object) => ({ version: 1, changes: [{ ...change, ...more }] });
  const withFigures = (figures: unknown) => history({ indicators: [{ ...indicator, figures }] });

  it('is read as it was written, with figures or without', () => {
    for (const payload of [history({}), withFigures(null), { version: 1, changes: [] }]) {
      expect(readHistory(payload)).toEqual(payload as never);
    }
  });

  for (const [what, payload] of [
    ['of no day', history({ on: 'yesterday' })],
    ['of a day that is none', history({ on: '2026-02-10T10:00' })],
    ['without what it was before', history({ from: undefined })],
    ['with a word for a figure', withFigures([['E92000001', '2023-04-01/P1Y', 'x', 1]])],
    ['with half a figure', withFigures([['E92000001', '2023-04-01/P1Y', 1]])],
    ['of another version', { version: 2, changes: [] }],
    ['that is a web page', '<!DOCTYPE html>'],
  ] as const) {
    it(`${what} is refused in one sentence`, () => {
      expect(() => readHistory(payload)).toThrowError(
        ForeignFileError,
        /^The bundled list of changes cannot be read: .*\.$/,
      );
    });
  }
});
