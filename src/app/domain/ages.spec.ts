import { bandName } from './ages.ts';
import { levelOfCode } from './area.ts';
import { publishedComparison, publishedTrend } from './published-words.ts';

describe('an age band', () => {
  it('is read in words', () => {
    expect(bandName('0-4')).toBe('0 to 4');
    expect(bandName('90+')).toBe('90 and over');
  });
});

describe('the level of an area code', () => {
  it('follows from the code; of a council of both tiers the one that is wanted', () => {
    expect(levelOfCode('E54000061', 'utla')).toBe('icb');
    expect(levelOfCode('E40000001', 'icb')).toBe('nhs-region');
    expect(levelOfCode('E12000001', 'icb')).toBe('region');
    expect(levelOfCode('E10000001', 'icb')).toBe('utla');
    expect(levelOfCode('E07000001', 'utla')).toBe('ltla');
    expect(levelOfCode('E08000016', 'icb')).toBe('utla');
    expect(levelOfCode('E08000016', 'ltla')).toBe('ltla');
    expect(levelOfCode('QF7', 'icb')).toBeNull();
    expect(levelOfCode('E99000001', 'icb')).toBeNull();
  });
});

describe('a publisher’s word', () => {
  it('is a comparison where it says one, with or without its level', () => {
    expect(publishedComparison('Better')).toBe('better');
    expect(publishedComparison('Higher 99.8')).toBe('higher');
    expect(publishedComparison('Not compared')).toBeNull();
    expect(publishedComparison('2nd highest quintile')).toBeNull();
    expect(publishedComparison('')).toBeNull();
  });

  it('is a trend unless it says that there is none', () => {
    expect(publishedTrend('Decreasing and getting better')).toBe('decreasing and getting better');
    expect(publishedTrend('Cannot be calculated')).toBeNull();
    expect(publishedTrend(' ')).toBeNull();
  });
});
