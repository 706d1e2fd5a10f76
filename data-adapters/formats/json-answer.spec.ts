import * as v from 'valibot';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { textFile } from '#data-adapters/adapter-promises.ts';
import { readJsonAnswer, refusePublisherError } from './json-answer.ts';

const schema = v.object({ areas: v.array(v.object({ id: v.number() })) });
const read = (text: string) => readJsonAnswer(textFile(text, 'answer'), schema, 'areas');

describe('readJsonAnswer', () => {
  it('gives what the schema reads', () => {
    expect(read('{"areas":[{"id":1}],"more":2}')).toEqual({ areas: [{ id: 1 }] });
  });

  const FOREIGN: readonly (readonly [text: string, says: string])[] = [
    ['', 'answer is empty; expected areas.'],
    [
      '<!doctype html>',
      'answer is a web page, often an error page saved in place of the data; expected areas.',
    ],
    ['{"areas":[', 'answer is a JSON answer that is cut off or damaged; expected areas.'],
    ['{"areas":[{"id":"one"}]}', 'answer has another shape at “areas.0.id”; expected areas.'],
    ['null', 'answer has another shape at “the whole answer”; expected areas.'],
    [
      '{"error":"Cannot create query"}',
      'answer says “Cannot create query” instead of an answer; expected areas.',
    ],
    [
      '{"error":{"code":400,"message":"Invalid URL"}}',
      'answer says “Invalid URL” instead of an answer; expected areas.',
    ],
  ];
  for (const [text, says] of FOREIGN) {
    it(`refuses ${text === '' ? 'nothing' : text}, saying where`, () => {
      expect(() => read(text)).toThrowError(ForeignFileError, says);
    });
  }
});

describe('refusePublisherError', () => {
  it('repeats an error worded as JSON, and lets everything else pass', () => {
    const refuse = (text: string) => refusePublisherError(textFile(text, 'answer'), 'a table');
    expect(() => refuse('{"error":"Query is incomplete"}')).toThrowError(
      ForeignFileError,
      'answer says “Query is incomplete” instead of an answer; expected a table.',
    );
    for (const text of ['a,b\n1,2\n', '{"error":null}', '{"error":', '[]', '']) {
      expect(() => refuse(text)).not.toThrow();
    }
  });
});
