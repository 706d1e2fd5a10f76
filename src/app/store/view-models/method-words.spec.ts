import { isMixed, methodWords } from './method-words.ts';

const [published, ours, none] = (['publisher', 'atlas', null] as const).map((by) => ({ by }));

describe('whose comparisons these are', () => {
  it('is ours with its rule, the publisher’s with its name, or both with how many', () => {
    expect(methodWords([ours!, none!], 'OHID')).toMatch(/^Ours: .*95% interval/);
    expect(methodWords([published!, none!], 'OHID')).toBe(
      'Published: compared with England by OHID',
    );
    expect(methodWords([published!, ours!, ours!], 'OHID')).toMatch(
      /^Published: compared with England by OHID\. For 2 without that, ours: /,
    );
    expect(methodWords([none!], 'OHID')).toMatch(/^Not compared: /);
  });

  it('is mixed only where both make some', () => {
    expect(isMixed([published!, ours!])).toBeTrue();
    expect(isMixed([published!, none!])).toBeFalse();
    expect(isMixed([ours!, none!])).toBeFalse();
  });
});
