import {
  calendarYear,
  endOfMonth,
  financialYear,
  isoDay,
  monthInWords,
  monthToMonth,
  yearAndMonth,
} from './period-forms.ts';

describe('a period in one form', () => {
  it('reads each form and nothing else', () => {
    expect(calendarYear('2021')).toEqual({ start: '2021-01-01', months: 12 });
    expect(calendarYear('15')).toBeNull();
    expect(financialYear('2024-25')).toEqual({ start: '2024-04-01', months: 12 });
    expect(financialYear('2024-26')).toBeNull();
    expect(financialYear('2024-04')).toBeNull();
    expect(yearAndMonth('2024-12')).toEqual({ start: '2024-12-01', months: 1 });
    expect(yearAndMonth('2024-13')).toBeNull();
    expect(monthToMonth('2024-04/2025-03')).toEqual({ start: '2024-04-01', months: 12 });
    expect(monthToMonth('2025-03/2024-04')).toBeNull();
    expect(monthToMonth('2024-04')).toBeNull();
    expect(isoDay('2026-03-04')).toEqual({ start: '2026-03-04', months: 0 });
    expect(isoDay('2026-02-30')).toBeNull();
    expect(monthInWords(' October 2025')).toEqual({ start: '2025-10-01', months: 1 });
    expect(monthInWords('Oct-25')).toEqual({ start: '2025-10-01', months: 1 });
    expect(monthInWords('Service')).toBeNull();
  });

  it('takes a census for the last day of its month', () => {
    expect(endOfMonth('2022-09')).toEqual({ start: '2022-09-30', months: 0 });
    expect(endOfMonth('2024-02')).toEqual({ start: '2024-02-29', months: 0 });
    expect(endOfMonth('2020-12')).toEqual({ start: '2020-12-31', months: 0 });
    expect(endOfMonth('2020')).toBeNull();
  });
});
