import { ageCaution, ageSentence, ageText } from './age-text.ts';

const year = (start: number) => ({ start: `${start}-01-01`, months: 12 });

describe('the age of a figure', () => {
  it('is counted from the end of its period, in months up to two years and then in years', () => {
    expect(ageText(year(2025), '2026-01-01')).toBe('less than a month old');
    expect(ageText(year(2025), '2026-02-01')).toBe('1 month old');
    expect(ageText(year(2025), '2026-09-30')).toBe('8 months old');
    expect(ageText(year(2025), '2027-12-31')).toBe('23 months old');
    expect(ageText(year(2025), '2028-01-01')).toBe('2 years old');
    expect(ageText(year(2021), '2025-12-31')).toBe('3 years old');
  });

  it('is counted from the day itself for a census', () => {
    expect(ageText({ start: '2022-09-30', months: 0 }, '2026-10-01')).toBe('4 years old');
  });

  it('is never below nothing, also for a period that has not ended', () => {
    expect(ageText(year(2026), '2026-06-01')).toBe('less than a month old');
  });
});

describe('what a figure of its age is good for', () => {
  it('needs no word up to 18 months, a check up to 36, and is a direction of travel after', () => {
    expect(ageCaution(year(2024), '2026-07-31')).toBe('');
    expect(ageCaution(year(2024), '2026-08-01')).toBe('check for newer figures');
    expect(ageCaution(year(2024), '2028-01-31')).toBe('check for newer figures');
    expect(ageCaution(year(2024), '2028-02-01')).toBe('direction of travel only');
  });

  it('stands behind the age in one sentence, alone where there is no caution', () => {
    expect(ageSentence(year(2024), '2025-03-01')).toBe('2 months old');
    expect(ageSentence(year(2022), '2026-11-01')).toBe('3 years old: direction of travel only');
  });
});
