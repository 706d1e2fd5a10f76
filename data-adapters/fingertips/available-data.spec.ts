import { ForeignFileError } from '#data-adapters/adapter.ts';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { itKeepsTheRemotePromises } from '#data-adapters/remote-promises.ts';
import { fingertipsAvailableData, fingertipsSearch } from './available-data.ts';

describe('fingertipsAvailableData', () => {
  itKeepsTheRemotePromises(
    fingertipsAvailableData,
    '[{"IndicatorId":848,"AreaTypeId":502},{"IndicatorId":848,"AreaTypeId":15}]',
  );

  it('asks for one indicator and gives its area types', () => {
    expect(fingertipsAvailableData.request(848).path).toBe('available_data?indicator_id=848');
    const { records } = fingertipsAvailableData.parse(
      textFile('[{"IndicatorId":848,"AreaTypeId":502}]'),
    );
    expect(records).toEqual([{ indicator: 848, areaTypeId: 502 }]);
  });
});

describe('fingertipsSearch', () => {
  itKeepsTheRemotePromises(fingertipsSearch, '{"502":[92313,848],"221":[848]}');

  it('asks with the words encoded', () => {
    expect(fingertipsSearch.request('  back pain & work ').path).toBe(
      'indicator_search?search_text=back%20pain%20%26%20work',
    );
  });

  it('gives a pair for each indicator and area type', () => {
    const { records } = fingertipsSearch.parse(textFile('{"502":[92313,848],"221":[848]}'));
    expect(records).toEqual([
      { indicator: 848, areaTypeId: 221 },
      { indicator: 92313, areaTypeId: 502 },
      { indicator: 848, areaTypeId: 502 },
    ]);
  });

  it('takes nothing found for an answer, and another key for none', () => {
    expect(fingertipsSearch.parse(textFile('{}')).records).toEqual([]);
    expect(() => fingertipsSearch.parse(textFile('{"all":[1]}'))).toThrowError(ForeignFileError);
  });
});
