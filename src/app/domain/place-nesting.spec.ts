import { placeNesting } from './place-nesting.ts';
import {
  ALDER,
  ASHBY,
  ASHSHIRE,
  BEECHTON,
  BIRCH,
  REGISTER_GEOGRAPHY,
  STRADDLE,
} from './register-fixture.ts';

describe('how places lie to one another', () => {
  const { nesting } = placeNesting(REGISTER_GEOGRAPHY);
  const england = { code: 'E92000001', level: 'england' } as const;
  const north = { code: 'E40000001', level: 'nhs-region' } as const;

  it('tells same, inside, holding, part and apart', () => {
    expect(nesting(ALDER, ALDER)).toBe('same');
    expect(nesting(ASHBY, ALDER)).toBe('inside');
    expect(nesting(ALDER, ASHBY)).toBe('holds');
    expect(nesting(STRADDLE, ALDER)).toBe('part');
    expect(nesting(BEECHTON, ALDER)).toBe('apart');
  });

  it('takes a council of both tiers for one place', () => {
    expect(nesting(BEECHTON, { ...BEECHTON, level: 'utla' })).toBe('same');
  });

  it('finds a county inside a board by its districts', () => {
    expect(nesting(ASHSHIRE, ALDER)).toBe('inside');
    expect(nesting(ASHSHIRE, BIRCH)).toBe('apart');
  });

  it('finds a district in a region by way of its board, and everything in England', () => {
    expect(nesting(ASHBY, north)).toBe('inside');
    expect(nesting(north, ASHBY)).toBe('holds');
    expect(nesting(ASHBY, england)).toBe('inside');
    expect(nesting(england, ASHBY)).toBe('holds');
  });

  it('uses a direct membership where no councils are known', () => {
    const bare = placeNesting({
      ...REGISTER_GEOGRAPHY,
      memberships: REGISTER_GEOGRAPHY.memberships.filter(({ childLevel }) => childLevel === 'icb'),
    });
    expect(bare.nesting(ALDER, north)).toBe('inside');
    expect(bare.nesting(ALDER, BIRCH)).toBe('apart');
  });

  it('keeps boards of one vintage apart, though they share a council', () => {
    expect(nesting(ALDER, BIRCH)).toBe('apart');
    expect(nesting(ALDER, north)).toBe('inside');
  });

  it('follows what became of a board', () => {
    const row = { date: '2026-04-01', part: '', confidence: 'high' } as const;
    const renewed = placeNesting({
      ...REGISTER_GEOGRAPHY,
      successions: [
        { ...row, oldCode: 'E54000001', newCode: 'E54000004', kind: 'merger', share: 1 },
        { ...row, oldCode: 'E54000002', newCode: 'E54000004', kind: 'split', share: 0.3 },
      ],
    });
    const merged = { code: 'E54000004', level: 'icb' } as const;
    expect(renewed.nesting(ALDER, merged)).toBe('inside');
    expect(renewed.nesting(merged, ALDER)).toBe('holds');
    expect(renewed.nesting(BIRCH, merged)).toBe('part');
  });
});
