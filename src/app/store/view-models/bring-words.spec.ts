import { proposalWords } from './bring-words.ts';

describe('what is proposed for a table', () => {
  it('is said in the words of the form', () => {
    expect(proposalWords({ part: 'valuesAre', proposal: 'as-written' })).toBe(
      'Plain numbers, as they stand',
    );
    expect(proposalWords({ part: 'serialDates', proposal: 'false' })).toBe('No');
    expect(proposalWords({ part: 'fixed', proposal: 'indicator: Pain: all ages' })).toBe(
      'Indicator: Pain: all ages',
    );
  });

  it('stays as it is where it is a column or a text of the file', () => {
    expect(proposalWords({ part: 'areaName', proposal: 'B “constructor”' })).toBe(
      'B “constructor”',
    );
    expect(proposalWords({ part: 'scale', proposal: 'constructor' })).toBe('constructor');
  });
});
