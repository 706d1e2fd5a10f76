import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { itKeepsTheRemotePromises } from '#data-adapters/remote-promises.ts';
import { fingertipsSplits, polarityOf } from './indicator-splits.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/latest-data.json'), 'utf8');
const read = (text: string) => fingertipsSplits.parse(textFile(text)).records;

describe('fingertipsSplits', () => {
  itKeepsTheRemotePromises(fingertipsSplits, SAMPLE);

  it('asks for one area only', () => {
    const areaType = { id: 15, name: 'England', short: 'England' };
    const { path } = fingertipsSplits.request({ ids: [848], areaType, areaCode: 'E92000001' });
    expect(path).toBe(
      'latest_data/specific_indicators_for_single_area?area_type_id=15&area_code=E92000001&indicator_ids=848',
    );
  });

  it('gives each sex and age with the direction it is judged by', () => {
    expect(read(SAMPLE)).toEqual([
      { indicator: 90001, sex: 'Persons', age: '16+ yrs', polarityId: 0 },
      { indicator: 90002, sex: 'Male', age: 'All ages', polarityId: 1 },
      { indicator: 90002, sex: 'Female', age: 'All ages', polarityId: 1 },
    ]);
  });

  it('takes no side where the groupings contradict one another', () => {
    const text = SAMPLE.replace(
      '"GroupingId": 2, "IndicatorId": 90001, "PolarityId": 0',
      '"PolarityId": 1',
    );
    expect(text).not.toBe(SAMPLE);
    expect(read(text)[0]?.polarityId).toBeNull();
  });
});

describe('polarityOf', () => {
  it('follows the numbers of Fingertips', () => {
    expect(polarityOf([0], '')).toBe('low-is-good');
    expect(polarityOf([1, 1, null], '')).toBe('high-is-good');
    expect(polarityOf([99], '')).toBe('no-judgement');
    expect(polarityOf([-1], '')).toBe('no-judgement');
    expect(polarityOf([7], '')).toBe('no-judgement');
  });

  it('goes by the words of the metadata where there is no number', () => {
    expect(polarityOf([], 'RAG - Low is good')).toBe('low-is-good');
    expect(polarityOf([null], 'RAG - High is good')).toBe('high-is-good');
    expect(polarityOf([], 'BOB - Blue orange blue')).toBe('no-judgement');
  });

  it('does not judge where nothing is said or two things are', () => {
    expect(polarityOf([], '')).toBe('no-judgement');
    expect(polarityOf([], 'Low is good')).toBe('no-judgement');
    expect(polarityOf([0, 1], '')).toBe('no-judgement');
    expect(polarityOf([1], 'RAG - Low is good')).toBe('no-judgement');
  });
});
