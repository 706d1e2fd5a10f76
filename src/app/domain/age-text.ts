import { ageGrade, ageInMonths, type Period } from './period.ts';

/** How old a figure is in words: `8 months old`, `3 years old`. Counted from the end of its period. */
export function ageText(period: Period, today: string): string {
  const months = ageInMonths(period, today);
  if (months < 1) return 'less than a month old';
  if (months < 24) return months === 1 ? '1 month old' : `${months} months old`;
  return `${Math.floor(months / 12)} years old`;
}

/** What a figure of this age is good for; blank where it is recent. */
export function ageCaution(period: Period, today: string): string {
  const grade = ageGrade(ageInMonths(period, today));
  if (grade === 'recent') return '';
  return grade === 'ageing' ? 'check for newer figures' : 'direction of travel only';
}

/** `3 years old: direction of travel only`. */
export function ageSentence(period: Period, today: string): string {
  const caution = ageCaution(period, today);
  return caution === '' ? ageText(period, today) : `${ageText(period, today)}: ${caution}`;
}
