import fc from 'fast-check';
import { whyNotJson } from './plain-json.ts';

describe('plain JSON', () => {
  it('is whatever JSON can write and read', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        expect(whyNotJson(value)).toBeNull();
      }),
    );
  });

  for (const [what, value, reason] of [
    ['a number that is none', { a: { b: [1, NaN] } }, '“a.b.1” is not a finite number'],
    ['nothing defined', { a: undefined }, '“a” is undefined, which cannot be kept'],
    ['a hole in a list', Array(2), '“0” is undefined, which cannot be kept'],
    ['a date', { when: new Date(0) }, '“when” is not plain data'],
    ['a large number', 1n, 'it is bigint, which cannot be kept'],
    ['a function', [() => 1], '“0” is function, which cannot be kept'],
    [
      'a key that stands for a prototype',
      JSON.parse('{"a":{"__proto__":{}}}'),
      '“a” has a key “__proto__”',
    ],
  ] as const) {
    it(`is not ${what}`, () => {
      expect(whyNotJson(value)).toBe(reason);
    });
  }

  it('is not nested without end', () => {
    let value: unknown = 1;
    for (let i = 0; i < 100_000; i++) value = [value];
    expect(whyNotJson(value)).toBe('it is nested more than 64 deep');
  });
});
