import { ASHBY, BEECHTON, makeService } from './register-fixture.ts';
import { similarServices } from './similar-services.ts';

const at = (place: typeof ASHBY) => [{ ...place, share: null }];
const service = makeService({
  name: 'Ashby Occupational Health Service',
  family: 'occupational-health',
  provider: { name: 'Ash Trust', kind: null },
  places: at(ASHBY),
});
const why = (change: Parameters<typeof makeService>[0]) =>
  similarServices(service, [makeService({ ...service, id: 'other', ...change })])[0]?.why;

describe('services alike', () => {
  it('are found by name and provider, whatever the spelling', () => {
    expect(
      why({
        name: 'ashby occupational-health service',
        provider: { name: 'ASH trust', kind: null },
      }),
    ).toBe('the same name and provider');
  });

  it('are found by name and family', () => {
    expect(why({ provider: { name: 'Other', kind: null } })).toBe('the same name and family');
  });

  it('are found by a name of other order or one other word, in the same place only', () => {
    const name = 'Occupational health team, Asby';
    expect(why({ name })).toBe('a similar name and serves the same place');
    expect(why({ name: 'The Health, Occupational: Ashby' })).toBe(
      'a similar name and serves the same place',
    );
    expect(why({ name, places: at(BEECHTON) })).toBeUndefined();
  });

  it('are not found among names that differ in more, nor in the service itself', () => {
    expect(why({ name: 'Ashby pain clinic' })).toBeUndefined();
    expect(similarServices(service, [service])).toEqual([]);
  });
});
