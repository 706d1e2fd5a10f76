import fc from 'fast-check';
import {
  ageGrade,
  ageInMonths,
  comparePeriods,
  parsePeriodId,
  type Period,
  periodEnd,
  periodId,
  periodLabel,
} from './period.ts';

const p = (start: string, months = 12): Period => ({ start, months });

const anyPeriod = fc
  .record({
    day: fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2050-12-31'),
      noInvalidDate: true,
    }),
    months: fc.nat(120),
  })
  .map(({ day, months }) => p(day.toISOString().slice(0, 10), months));

describe('a period', () => {
  describe('as an id', () => {
    it('is written as a start and a length', () => {
      expect(periodId(p('2022-04-01'))).toBe('2022-04-01/P1Y');
      expect(periodId(p('2022-01-01', 36))).toBe('2022-01-01/P3Y');
      expect(periodId(p('2025-10-01', 1))).toBe('2025-10-01/P1M');
      expect(periodId(p('2024-06-30', 0))).toBe('2024-06-30/P0D');
    });

    it('comes back as the same period, whatever the period', () => {
      fc.assert(
        fc.property(anyPeriod, (period) => {
          expect(parsePeriodId(periodId(period))).toEqual(period);
        }),
      );
    });

    it('is one id for one stretch of time, whichever way its length is written', () => {
      expect(periodId(parsePeriodId('2022-01-01/P24M')!)).toBe('2022-01-01/P2Y');
    });

    it('reads no day that is not in the calendar and no length that is not one', () => {
      for (const nonsense of [
        '',
        '2022',
        '2022/23',
        '2022-02-30/P1Y',
        '2022-13-01/P1Y',
        '2022-01-01/P0Y',
        '2022-01-01/P0M',
        '2022-01-01/P7D',
        '2022-01-01/P-1Y',
        '2022-01-01/P1.5Y',
        '2022-01-01/P1Y ',
        ' 2022-01-01/P1Y',
      ]) {
        expect(parsePeriodId(nonsense)).withContext(nonsense).toBeNull();
      }
    });

    it('reads any text without throwing', () => {
      fc.assert(
        fc.property(fc.string(), (text) => {
          const period = parsePeriodId(text);
          expect(period === null || parsePeriodId(periodId(period)) !== null).toBeTrue();
        }),
      );
    });
  });

  describe('as a label', () => {
    it('says the year, the financial year or the years the publisher says', () => {
      expect(periodLabel(p('2022-01-01'))).toBe('2022');
      expect(periodLabel(p('2022-04-01'))).toBe('2022/23');
      expect(periodLabel(p('1999-04-01'))).toBe('1999/00');
      expect(periodLabel(p('2022-01-01', 36))).toBe('2022 to 2024');
    });

    it('says the month, or the first and the last month', () => {
      expect(periodLabel(p('2025-10-01', 1))).toBe('October 2025');
      expect(periodLabel(p('2025-01-01', 1))).toBe('January 2025');
      expect(periodLabel(p('2021-10-01'))).toBe('October 2021 to September 2022');
      expect(periodLabel(p('2022-04-01', 24))).toBe('April 2022 to March 2024');
      expect(periodLabel(p('2025-03-01', 3))).toBe('March 2025 to May 2025');
      expect(periodLabel(p('2024-11-16'))).toBe('November 2024 to November 2025');
    });

    it('says the day of a census', () => {
      expect(periodLabel(p('2024-06-30', 0))).toBe('30 June 2024');
    });

    it('tells two periods of the same start apart', () => {
      const labels = [0, 1, 3, 12, 24, 36].map((months) => periodLabel(p('2022-04-01', months)));
      expect(new Set(labels).size).toBe(labels.length);
    });
  });

  it('ends on the day before the next one starts', () => {
    expect(periodEnd(p('2022-04-01'))).toBe('2023-04-01');
    expect(periodEnd(p('2025-12-01', 1))).toBe('2026-01-01');
    expect(periodEnd(p('2022-01-01', 36))).toBe('2025-01-01');
    expect(periodEnd(p('2024-06-30', 0))).toBe('2024-06-30');
  });

  describe('in age', () => {
    it('is counted in whole months from its end', () => {
      const year = p('2023-01-01');
      expect(ageInMonths(year, '2024-01-01')).toBe(0);
      expect(ageInMonths(year, '2024-01-31')).toBe(0);
      expect(ageInMonths(year, '2024-02-01')).toBe(1);
      expect(ageInMonths(year, '2026-11-22')).toBe(34);
    });

    it('does not count a month before its day', () => {
      expect(ageInMonths(p('2024-06-30', 0), '2024-07-29')).toBe(0);
      expect(ageInMonths(p('2024-06-30', 0), '2024-07-30')).toBe(1);
    });

    it('is never below nothing, though the period is still running', () => {
      expect(ageInMonths(p('2025-04-01'), '2025-06-01')).toBe(0);
    });

    it('is graded: recent to 18 months, ageing to 36, then direction of travel only', () => {
      expect([0, 18].map(ageGrade)).toEqual(['recent', 'recent']);
      expect([19, 36].map(ageGrade)).toEqual(['ageing', 'ageing']);
      expect([37, 240].map(ageGrade)).toEqual(['old', 'old']);
    });
  });

  describe('in order', () => {
    it('stands by its end, then by its start', () => {
      const sorted = [
        p('2023-01-01'),
        p('2021-01-01', 36),
        p('2022-04-01'),
        p('2022-01-01'),
        p('2023-06-30', 0),
      ].sort(comparePeriods);
      expect(sorted.map(periodId)).toEqual([
        '2022-01-01/P1Y',
        '2022-04-01/P1Y',
        '2023-06-30/P0D',
        '2021-01-01/P3Y',
        '2023-01-01/P1Y',
      ]);
    });

    it('is the same order whichever of the two is asked', () => {
      fc.assert(
        fc.property(anyPeriod, anyPeriod, (a, b) => {
          expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
          expect(comparePeriods(a, a)).toBe(0);
        }),
      );
    });
  });
});
