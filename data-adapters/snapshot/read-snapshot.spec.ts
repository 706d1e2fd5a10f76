import { ForeignFileError } from '#data-adapters/adapter.ts';
import {
  readAreas,
  readFigureTable,
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
