import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { itKeepsTheRemotePromises } from '#data-adapters/remote-promises.ts';
import { fingertipsMetadata } from './indicator-metadata.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/indicator-metadata.json'), 'utf8');
const read = (text: string) => fingertipsMetadata.parse(textFile(text));

describe('fingertipsMetadata', () => {
  itKeepsTheRemotePromises(fingertipsMetadata, SAMPLE);

  it('asks for the definitions of at most 100 indicators', () => {
    expect(fingertipsMetadata.request([92313, 848]).path).toBe(
      'indicator_metadata/by_indicator_id?indicator_ids=92313,848&include_definition=yes',
    );
    const many = Array.from({ length: 101 }, (_, i) => i + 1);
    expect(() => fingertipsMetadata.request(many)).toThrowError(RangeError, /1 to 100/);
    expect(() => fingertipsMetadata.request([])).toThrowError(RangeError);
  });

  it('gives the texts without their HTML', () => {
    expect(read(SAMPLE).records[0]).toEqual({
      id: 90001,
      name: 'Back pain: made-up prevalence (16+ yrs)',
      definition: 'People on the made-up register,\nas a share of those aged 16 & over.',
      rationale: '',
      method: 'Wilson’s method <b>',
      notes: '',
      dataSource: 'Made-up framework, made-up publisher',
      polarityText: 'RAG - Low is good',
      unit: '%',
      valueType: { id: 5, name: 'Proportion' },
      yearType: { id: 2, name: 'Financial' },
      confidenceMethod: 'Wilson Score method',
    });
  });

  it('takes the short name where there is no long one, and blanks for what is not said', () => {
    const second = read(SAMPLE).records[1];
    expect([second?.name, second?.definition, second?.confidenceMethod]).toEqual([
      'Made-up life expectancy',
      '',
      '',
    ]);
  });

  it('keeps the others where one indicator cannot be read', () => {
    const { records, issues } = read(
      '{"1":{"IID":1,"Descriptive":{"Name":"One"}},"2":{"IID":2,"Descriptive":{}},"3":null}',
    );
    expect(records.map(({ id }) => id)).toEqual([1]);
    expect(issues.map(({ row }) => row)).toEqual([2, 3]);
    expect(issues[0]?.message).toContain('“2”');
  });

  it('refuses an answer in which no indicator can be read', () => {
    expect(() => read('{"1":{"IID":"one"}}')).toThrowError(ForeignFileError);
  });
});
